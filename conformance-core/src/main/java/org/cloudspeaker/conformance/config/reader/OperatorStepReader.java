package org.cloudspeaker.conformance.config.reader;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.OperatorStep;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** Reads one of {@code bench.steps}: a command, or what to tell a person. */
final class OperatorStepReader {
    /** {@code ${name}} is left to a shell. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9_-]*)}");

    private static final String KNOWN = BenchOperator.OperatorSteps.PLACEHOLDERS.stream()
            .map(OperatorStepReader::braced)
            .collect(Collectors.joining(", "));

    private final Optional<ConfigSetting> steps;
    private final Path folder;

    /** For steps of this setting, whose commands run in this folder. */
    OperatorStepReader(Optional<ConfigSetting> steps, Path folder) {
        this.steps = steps;
        this.folder = folder;
    }

    /** What the section says, or this step where it says nothing. */
    OperatorStep read(ConfigSection section, OperatorStep fallback) {
        Optional<ConfigSetting> command = section.find("command");
        Optional<ConfigSetting> prompt = section.find("prompt");
        Duration within = RunLimitsReader.duration(section, "within", fallback.within(), "1m");
        if (section.isPresent() && command.isPresent() == prompt.isPresent()) {
            String found = command.isPresent() ? "both" : "neither";
            steps.ifPresent(it -> it.addProblem("command or prompt in each step", found, ""));
        }
        section.checkKeys();
        return command.<OperatorStep>flatMap(
                        it -> command(it).map(words -> new OperatorStep.ProgramStep(words, folder, within)))
                .or(() -> prompt.flatMap(OperatorStepReader::prompt)
                        .map(text -> new OperatorStep.ManualStep(text, within)))
                .orElse(fallback);
    }

    private static Optional<String> prompt(ConfigSetting setting) {
        Optional<String> text = setting.text("what a person is to do");
        text.ifPresent(it -> refuseUnknown(setting, it));
        return text;
    }

    private Optional<List<String>> command(ConfigSetting setting) {
        Optional<List<String>> words = ExternalCommandReader.readCommand(setting, "command: [\"./do.sh\", \"{sn}\"]");
        words.ifPresent(all -> {
            all.forEach(word -> refuseUnknown(setting, word));
            refuseNoProgram(setting, all.get(0));
        });
        return words;
    }

    private static void refuseUnknown(ConfigSetting setting, String text) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !BenchOperator.OperatorSteps.PLACEHOLDERS.contains(name))
                .distinct()
                .forEach(name -> setting.addProblem(
                        "placeholders out of " + KNOWN,
                        PrintableText.clipped(braced(name), PrintableText.MOST_QUOTED),
                        meant(name)));
    }

    private static String meant(String name) {
        return PrintableText.closest(name, BenchOperator.OperatorSteps.PLACEHOLDERS)
                .map(OperatorStepReader::braced)
                .orElse("");
    }

    private static String braced(String name) {
        return "{" + name + "}";
    }

    /** Where a program is a path; a name alone is looked for when it is needed, and so is one with a placeholder in it. */
    private void refuseNoProgram(ConfigSetting setting, String program) {
        if (File.separatorChar != '/' || !program.contains("/") || program.contains("{")) {
            return;
        }
        String expected = "a program that can be executed";
        String shown = ": " + PrintableText.clipped(program, 4 * PrintableText.MOST_QUOTED);
        try {
            Path file = folder.resolve(program);
            if (!Files.exists(file)) {
                setting.addProblem(
                        expected, "no such file" + shown, "a path relative to the folder of the target file");
            } else if (Files.isDirectory(file)) {
                setting.addProblem(expected, "a folder" + shown, "");
            } else if (!Files.isExecutable(file)) {
                setting.addProblem(expected, "a file that is not executable" + shown, "chmod +x " + program);
            }
        } catch (InvalidPathException e) {
            setting.addProblem(expected, "what is no path", "");
        }
    }
}
