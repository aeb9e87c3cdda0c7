package org.cloudspeaker.conformance.cli;

/** Exit codes beside those of a run's own verdict. */
final class ExitCode {
    /** Done. */
    static final int OK = 0;

    /** Usage or configuration: nothing was run. */
    static final int USAGE = 2;

    /** The harness's own fault. */
    static final int FAULT = 4;

    private ExitCode() {}
}
