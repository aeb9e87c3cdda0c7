package org.cloudspeaker.conformance.config.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A target cannot be read; all that is wrong with its files is told at once. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** These problems; at least one. */
    public ConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the files and their lines. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
