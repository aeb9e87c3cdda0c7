package org.cloudspeaker.conformance.message.profile.reader;

import java.util.List;
import java.util.stream.Collectors;

/** A format profile cannot be used; all that is wrong with it is told at once. */
public final class FormatProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FormatProblem> problems;

    FormatProfileException(List<FormatProblem> problems) {
        super(problems.stream().map(FormatProblem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the lines. */
    public List<FormatProblem> problems() {
        return problems;
    }
}
