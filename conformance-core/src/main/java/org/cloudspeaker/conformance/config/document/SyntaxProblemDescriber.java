package org.cloudspeaker.conformance.config.document;

import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;

/** Says in words of our own what a parser stumbled over: its message may quote the file, and with it a secret. */
interface SyntaxProblemDescriber {
    /** The place and the words. */
    SyntaxProblem describe(JacksonException problem);

    /** The place that the parser names, or the file as a whole. */
    static TextPosition place(JacksonException problem) {
        var at = problem.getLocation();
        return at == null || at.getLineNr() < 1
                ? TextPosition.whole()
                : new TextPosition(at.getLineNr(), Math.max(1, at.getColumnNr()));
    }
}
