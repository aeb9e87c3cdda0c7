package org.cloudspeaker.conformance.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment.HostProcess;
import org.cloudspeaker.conformance.cli.invocation.ShutdownHandler;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import picocli.CommandLine;

/** Calls commands as a shell does, and keeps what they print. */
public final class CommandLineRunner {
    private final StringWriter out = new StringWriter();
    private Writer printed = out;
    private Consumer<ShutdownHandler> interruption = end -> {};
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private boolean terminal;
    private Charset charset = StandardCharsets.UTF_8;
    private Function<Clock, EmbeddedServers> servers = EmbeddedServers::start;

    public CommandLineRunner onTerminal() {
        terminal = true;
        return this;
    }

    public CommandLineRunner with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What comes through a pipe. */
    public CommandLineRunner reading(InputStream input) {
        in = input;
        return this;
    }

    /** Who reads along while it runs. */
    public CommandLineRunner printingTo(Writer reader) {
        printed = reader;
        return this;
    }

    /** Who may end it from outside. */
    public CommandLineRunner interruptedBy(Consumer<ShutdownHandler> other) {
        interruption = other;
        return this;
    }

    CommandLineRunner in(Charset other) {
        charset = other;
        return this;
    }

    public CommandLineRunner serving(Fault... faults) {
        return serving(clock -> EmbeddedServers.start(clock, faults));
    }

    public CommandLineRunner serving(Function<Clock, EmbeddedServers> others) {
        servers = others;
        return this;
    }

    public int run(String... args) {
        return Main.run(cli(), args);
    }

    /** The names of all commands. */
    static Set<String> commands() {
        return program().getSubcommands().keySet();
    }

    /** The program, to parse arguments without running them. */
    static CommandLine program() {
        return ConformanceCommand.commandLine(new CommandLineRunner().cli());
    }

    private CliEnvironment cli() {
        TerminalStyle look = TerminalStyle.of(terminal, charset, environment);
        TerminalOutput screen = new TerminalOutput(new PrintWriter(printed), new PrintWriter(err), look);
        HostProcess process = new HostProcess(environment, Clock.systemUTC(), "./conformance", interruption);
        return new CliEnvironment(screen, in, process, servers);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    public String lastLine() {
        return out().strip().lines().reduce("", (before, line) -> line);
    }
}
