package org.cloudspeaker.conformance.cli.invocation;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/**
 * Everything outside that a command uses.
 *
 * @param screen where text goes
 * @param in standard input, read only by commands that say so
 * @param process the process that runs the command
 * @param servers starts the servers that are certified when no target is named
 */
public record CliEnvironment(
        TerminalOutput screen, InputStream in, HostProcess process, Function<Clock, EmbeddedServers> servers) {
    /**
     * The process that runs a command.
     *
     * @param environment what {@code ${env:NAME}} in a target stands for
     * @param clock the time of runs, in the devices' time zone
     * @param command how this program is called, for commands that are shown
     * @param interruption runs this when the process is asked to end, as by Ctrl-C
     */
    public record HostProcess(
            Map<String, String> environment, Clock clock, String command, Consumer<ShutdownHandler> interruption) {
        /** Copies the map. */
        public HostProcess {
            environment = Map.copyOf(environment);
        }
    }

    /** What {@code ${env:NAME}} in a target stands for. */
    public Map<String, String> environment() {
        return process.environment();
    }

    /** The time of runs, in the devices' time zone. */
    public Clock clock() {
        return process.clock();
    }

    /** How this program is called, for commands that are shown. */
    public String command() {
        return process.command();
    }
}
