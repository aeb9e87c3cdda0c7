package org.cloudspeaker.conformance.cli.mock.option;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.DurationConverter;
import picocli.CommandLine.Option;

/** Options of everything that is played: how it is wrong, and how long it lasts. */
public final class MockRunOptions {
    @Option(
            names = "--fault",
            paramLabel = "NAME",
            split = ",",
            description = "Inject this fault; --list-faults shows the names.")
    private List<String> faults = List.of();

    @Option(names = "--list-faults", description = "List the faults and exit.")
    private boolean listFaults;

    @Option(
            names = "--exit-after",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Stop after this time, for example 30s, 5m or 8h (default: run until stopped).")
    private Optional<Duration> exitAfter = Optional.empty();

    public List<String> faults() {
        return faults;
    }

    public boolean listsFaults() {
        return listFaults;
    }

    public Optional<Duration> exitAfter() {
        return exitAfter;
    }
}
