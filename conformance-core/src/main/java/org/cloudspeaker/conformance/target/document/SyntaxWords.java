package org.cloudspeaker.conformance.target.document;

import tools.jackson.core.JacksonException;

/** Says in words of our own what a parser stumbled over: its message may quote the file, and with it a secret. */
interface SyntaxWords {
    /** The place and the words. */
    SyntaxProblem describe(JacksonException problem);

    /** The place that the parser names, or the file as a whole. */
    static Place place(JacksonException problem) {
        var at = problem.getLocation();
        return at == null || at.getLineNr() < 1
                ? Place.whole()
                : new Place(at.getLineNr(), Math.max(1, at.getColumnNr()));
    }
}
