package org.cloudspeaker.conformance.result;

/** What is known about one requirement after a run. */
public enum Verdict {
    /** Met, on at least one recorded observation. */
    PASS,
    /** A MUST is broken (or, in a strict run, a SHOULD). */
    FAIL,
    /** A SHOULD is broken. */
    WARN,
    /** The target declares, or its settings show, that the requirement does not concern it; the reason is given. */
    NOT_APPLICABLE,
    /** Not run, because an earlier requirement failed; the reason names it. */
    SKIPPED,
    /** The target could not be met, or nothing was observed. */
    INCONCLUSIVE,
    /** Broken, and the target waives it with a reason and an expiry date that has not passed. */
    WAIVED,
    /** The harness itself is at fault. */
    ERROR,
    /** No check ran: this version has none, or the selection leaves it out; the reason says which. */
    NOT_CHECKED;

    /** Whether a requirement that builds on one with this verdict can still be checked. */
    public boolean allowsDependents() {
        return this == PASS || this == WARN || this == WAIVED || this == NOT_APPLICABLE || this == NOT_CHECKED;
    }
}
