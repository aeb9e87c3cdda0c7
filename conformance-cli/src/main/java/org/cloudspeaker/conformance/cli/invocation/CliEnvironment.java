package org.cloudspeaker.conformance.cli.invocation;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/**
 * Everything outside that a command meets.
 *
 * @param screen where text goes
 * @param in standard input, read only by commands that say so
 * @param environment what {@code ${env:NAME}} in a target stands for
 * @param clock the time of runs, in the devices' time zone
 * @param command how this program is called, for commands that are shown
 * @param servers starts the servers that are certified when no target is named
 * @param interruption has this run when the process is asked to end from outside, as by Ctrl-C
 */
public record CliEnvironment(
        TerminalOutput screen,
        InputStream in,
        Map<String, String> environment,
        Clock clock,
        String command,
        Function<Clock, EmbeddedServers> servers,
        Consumer<Runnable> interruption) {
    /** Copies the map. */
    public CliEnvironment {
        environment = Map.copyOf(environment);
    }
}
