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
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.wire.Fault;

/** Calls commands as a shell does, and keeps what they print. */
final class Shell {
    private final StringWriter out = new StringWriter();
    private Writer printed = out;
    private Consumer<Runnable> interruption = end -> {};
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private boolean terminal;
    private Charset charset = StandardCharsets.UTF_8;
    private Function<Clock, EmbeddedServers> servers = EmbeddedServers::start;

    Shell onTerminal() {
        terminal = true;
        return this;
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What comes through a pipe. */
    Shell reading(InputStream input) {
        in = input;
        return this;
    }

    /** Who reads along while it runs. */
    Shell printingTo(Writer reader) {
        printed = reader;
        return this;
    }

    /** Who may end it from outside. */
    Shell interruptedBy(Consumer<Runnable> other) {
        interruption = other;
        return this;
    }

    Shell in(Charset other) {
        charset = other;
        return this;
    }

    Shell serving(Fault... faults) {
        return serving(clock -> EmbeddedServers.start(clock, faults));
    }

    Shell serving(Function<Clock, EmbeddedServers> others) {
        servers = others;
        return this;
    }

    int run(String... args) {
        return Main.run(around(), args);
    }

    /** The names of all commands. */
    static Set<String> commands() {
        return ConformanceCommand.commandLine(new Shell().around())
                .getSubcommands()
                .keySet();
    }

    private Surroundings around() {
        Look look = Look.of(terminal, charset, environment);
        Screen screen = new Screen(new PrintWriter(printed), new PrintWriter(err), look);
        return new Surroundings(screen, in, environment, Clock.systemUTC(), "./conformance", servers, interruption);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    String lastLine() {
        return out().strip().lines().reduce("", (before, line) -> line);
    }
}
