package org.cloudspeaker.conformance.cli.mock.option;

import picocli.CommandLine.Option;

/** The port of a mock that is one server alone. */
public final class PortOption {
    /** As it is typed. */
    public static final String NAME = "--port";

    @Option(names = NAME, paramLabel = "PORT", defaultValue = "0", description = "Port to listen on; 0: any free port.")
    private int port;

    /** 0: any free port. */
    public int number() {
        return port;
    }
}
