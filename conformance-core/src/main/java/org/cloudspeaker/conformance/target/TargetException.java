package org.cloudspeaker.conformance.target;

import java.util.List;
import java.util.stream.Collectors;

/** A target cannot be read; all that is wrong with its files is told at once. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** These problems; at least one. */
    public TargetException(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the files and their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
