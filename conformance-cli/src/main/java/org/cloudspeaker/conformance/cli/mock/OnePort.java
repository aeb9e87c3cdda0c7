package org.cloudspeaker.conformance.cli.mock;

import picocli.CommandLine.Option;

/** The port of a mock that is one server alone. */
final class OnePort {
    /** As it is typed. */
    static final String NAME = "--port";

    @Option(names = NAME, paramLabel = "PORT", defaultValue = "0", description = "Where to listen; 0: any free port.")
    private int port;

    /** 0: any free port. */
    int number() {
        return port;
    }
}
