package org.cloudspeaker.conformance.cli.invocation;

/** Exit codes beside those of a run's own verdict. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;

    /** Usage or configuration: nothing was run. */
    public static final int USAGE = 2;

    /** The harness's own fault. */
    public static final int FAULT = 4;

    private ExitCode() {}
}
