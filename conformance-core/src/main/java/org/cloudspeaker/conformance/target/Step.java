package org.cloudspeaker.conformance.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something that has to be done by hand at a device under test: by a program, or by a person. */
public sealed interface Step {
    /** How long it may take until the device shows that it was done. */
    Duration within();

    /** The same with {@code {name}} replaced by the value of that name. */
    Step filledIn(Map<String, String> values);

    /**
     * A program on this machine, run without a shell.
     *
     * @param words the program and its arguments
     * @param folder where it runs
     * @param within how long it and what it leads to may take
     */
    record Command(List<String> words, Path folder, Duration within) implements Step {
        /** Copies the list. */
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public Command filledIn(Map<String, String> values) {
            return new Command(words.stream().map(filling(values)).toList(), folder, within);
        }

        @Override
        public String toString() {
            return "the command " + words.get(0);
        }
    }

    /**
     * A person, told by this text in a terminal.
     *
     * @param prompt what to do
     * @param within how long it may take
     */
    record Person(String prompt, Duration within) implements Step {
        @Override
        public Person filledIn(Map<String, String> values) {
            return new Person(filling(values).apply(prompt), within);
        }

        @Override
        public String toString() {
            return "a person at the terminal";
        }
    }

    private static UnaryOperator<String> filling(Map<String, String> values) {
        return text -> {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        };
    }
}
