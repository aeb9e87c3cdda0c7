package org.cloudspeaker.conformance.cli;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.logging.LogManager;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/** The program as a process: the only place that touches the system's streams, environment and clock. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code: see the help. */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        Charset charset = charset();
        PrintWriter out = writer(System.out, charset);
        PrintWriter err = writer(System.err, charset);
        Map<String, String> environment = System.getenv();
        Screen screen = new Screen(out, err, Look.of(isTerminal(), charset, environment));
        Clock clock = Clock.system(ZoneId.systemDefault());
        int code = run(new Surroundings(screen, environment, clock, command(), EmbeddedServers::start), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code; whatever goes wrong, it is in that code and in one line of words. */
    static int run(Surroundings around, String... args) {
        try {
            return ConformanceCommand.commandLine(around).execute(args);
        } catch (RuntimeException | Error e) {
            return new Failures(around.screen()).handle(e, "conformance");
        }
    }

    private static PrintWriter writer(PrintStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), false);
    }

    /** From Java 22 on there is a console also where there is no terminal, and it says so; before, it was null. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "US-ASCII"));
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** The launcher says how it was called; else it is the jar that was started. */
    private static String command() {
        String jar = System.getProperty("java.class.path", "");
        String started = jar.endsWith(".jar") ? "java -jar " + jar : "conformance";
        return System.getProperty("conformance.command", started);
    }
}
