package org.cloudspeaker.conformance.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something that has to be done by hand at a device under test: by a program, or by a person. */
public sealed interface OperatorStep {
    /** How long it may take until the device shows that it was done. */
    Duration within();

    /** The same with {@code {name}} replaced by the value of that name. */
    OperatorStep withValues(Map<String, String> values);

    /**
     * A program on this machine, run without a shell.
     *
     * @param words the program and its arguments
     * @param folder where it runs
     * @param within how long it and what it leads to may take
     */
    record ProgramStep(List<String> words, Path folder, Duration within) implements OperatorStep {
        /** Copies the list. */
        public ProgramStep {
            words = List.copyOf(words);
        }

        @Override
        public ProgramStep withValues(Map<String, String> values) {
            return new ProgramStep(words.stream().map(filling(values)).toList(), folder, within);
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
    record ManualStep(String prompt, Duration within) implements OperatorStep {
        @Override
        public ManualStep withValues(Map<String, String> values) {
            return new ManualStep(filling(values).apply(prompt), within);
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
