package org.cloudspeaker.conformance.message.profile.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/** One reading of a profile: what was wrong so far, and the values of the target. */
final class ProfileContext {
    private static final int MOST = 200;

    private final String file;
    private final Map<String, String> values;
    private final List<FormatProblem> problems = new ArrayList<>();

    ProfileContext(String file, Map<String, String> values) {
        this.file = file;
        this.values = Map.copyOf(values);
    }

    /** The values that the target gives to parameters. */
    Map<String, String> values() {
        return values;
    }

    void add(FormatLintRule rule, ProfileValue at, String expected, String found, String tryThis) {
        add(rule, at.at(), at.path(), expected, found, tryThis);
    }

    void add(FormatLintRule rule, TextPosition at, String what, String expected, String found, String tryThis) {
        ConfigProblem problem = new ConfigProblem(file, at.line(), at.column(), what, expected, found, tryThis);
        if (problems.size() < MOST
                && problems.stream().noneMatch(known -> known.problem().equals(problem))) {
            problems.add(new FormatProblem(rule, problem));
        }
    }

    /** All problems, in the order of the lines. */
    List<FormatProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(
                                (FormatProblem each) -> each.problem().line())
                        .thenComparingInt(each -> each.problem().column()))
                .toList();
    }

    /** Whether nothing keeps the profile from being used. */
    boolean isUsable() {
        return problems.stream().allMatch(problem -> problem.rule().isWarning());
    }
}
