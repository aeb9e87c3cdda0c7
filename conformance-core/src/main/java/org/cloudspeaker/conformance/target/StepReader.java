package org.cloudspeaker.conformance.target;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one of {@code bench.steps}: a command, or what to tell a person. */
final class StepReader {
    /** {@code ${name}} is left to a shell. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9_-]*)}");

    private static final String KNOWN =
            Hands.Steps.PLACEHOLDERS.stream().map(StepReader::braced).collect(Collectors.joining(", "));

    private final Optional<Setting> steps;
    private final Path folder;

    /** For steps of this setting, whose commands run in this folder. */
    StepReader(Optional<Setting> steps, Path folder) {
        this.steps = steps;
        this.folder = folder;
    }

    /** What the section says, or this step where it says nothing. */
    Step read(Section section, Step fallback) {
        Optional<Setting> command = section.find("command");
        Optional<Setting> prompt = section.find("prompt");
        Duration within = LimitsReader.duration(section, "within", fallback.within(), "1m");
        if (section.present() && command.isPresent() == prompt.isPresent()) {
            String found = command.isPresent() ? "both" : "neither";
            steps.ifPresent(it -> it.problem("command or prompt in each step", found, ""));
        }
        section.close();
        return command.<Step>flatMap(it -> command(it).map(words -> new Step.Command(words, folder, within)))
                .or(() -> prompt.flatMap(StepReader::prompt).map(text -> new Step.Person(text, within)))
                .orElse(fallback);
    }

    private static Optional<String> prompt(Setting setting) {
        Optional<String> text = setting.text("what a person is to do");
        text.ifPresent(it -> refuseUnknown(setting, it));
        return text;
    }

    private Optional<List<String>> command(Setting setting) {
        Optional<List<String>> words = CommandWords.read(setting, "command: [\"./do.sh\", \"{sn}\"]");
        words.ifPresent(all -> {
            all.forEach(word -> refuseUnknown(setting, word));
            refuseNoProgram(setting, all.get(0));
        });
        return words;
    }

    private static void refuseUnknown(Setting setting, String text) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !Hands.Steps.PLACEHOLDERS.contains(name))
                .distinct()
                .forEach(name -> setting.problem(
                        "placeholders out of " + KNOWN, Words.clipped(braced(name), Setting.SHOWN), meant(name)));
    }

    private static String meant(String name) {
        return Words.closest(name, Hands.Steps.PLACEHOLDERS)
                .map(StepReader::braced)
                .orElse("");
    }

    private static String braced(String name) {
        return "{" + name + "}";
    }

    /** Where a program is a path; a name alone is looked for when it is needed, and so is one with a placeholder in it. */
    private void refuseNoProgram(Setting setting, String program) {
        if (File.separatorChar != '/' || !program.contains("/") || program.contains("{")) {
            return;
        }
        String expected = "a program that can be executed";
        String shown = ": " + Words.clipped(program, 4 * Setting.SHOWN);
        try {
            Path file = folder.resolve(program);
            if (!Files.exists(file)) {
                setting.problem(expected, "no such file" + shown, "a path relative to the folder of the target file");
            } else if (Files.isDirectory(file)) {
                setting.problem(expected, "a folder" + shown, "");
            } else if (!Files.isExecutable(file)) {
                setting.problem(expected, "a file that is not executable" + shown, "chmod +x " + program);
            }
        } catch (InvalidPathException e) {
            setting.problem(expected, "what is no path", "");
        }
    }
}
