package org.cloudspeaker.conformance.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.LogManager;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment.HostProcess;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.ShutdownHandler;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle;
import org.cloudspeaker.conformance.libs.reactivex.plugins.RxJavaPlugins;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/** The program as a process: the only place that touches the system's streams, environment and clock. */
public final class Main {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private Main() {}

    /** Runs a command and ends the process with its exit code: see the help. */
    public static void main(String[] args) {
        int code = ExitCode.FAULT;
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try {
            silenceLibraries();
            code = run(system(ended), args);
        } finally {
            ended.complete(code);
            System.exit(code);
        }
    }

    private static CliEnvironment system(Future<Integer> ended) {
        Charset charset = charset();
        Map<String, String> environment = System.getenv();
        TerminalStyle look = TerminalStyle.of(isTerminal(), charset, environment);
        TerminalOutput screen =
                new TerminalOutput(writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), look);
        Clock clock = Clock.system(ZoneId.systemDefault());
        HostProcess process = new HostProcess(environment, clock, command(), end -> addShutdownHook(end, ended));
        return new CliEnvironment(screen, System.in, process, EmbeddedServers::start);
    }

    private static void addShutdownHook(ShutdownHandler handler, Future<Integer> ended) {
        Thread ending = new Thread(
                () -> {
                    if (!ended.isDone()) {
                        handler.end().ifPresentOrElse(Runtime.getRuntime()::halt, () -> exitWith(ended));
                    }
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** With the code of the command, also where a signal ended it: a clean end is not a failure. */
    private static void exitWith(Future<Integer> ended) {
        try {
            Runtime.getRuntime().halt(ended.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            // It has not ended cleanly: 128 and the signal's number stay its code.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command and returns its exit code; an error becomes a code and one line of text. */
    static int run(CliEnvironment cli, String... args) {
        try {
            int code = ConformanceCommand.commandLine(cli).execute(args);
            if (cli.screen().out().checkError()) {
                cli.screen()
                        .printError("conformance: the output could not be written; it is closed, or its disk is full");
                return ExitCode.FAULT;
            }
            return code;
        } catch (RuntimeException | Error e) {
            return new CommandExceptionHandler(cli.screen()).handle(e, "conformance");
        } finally {
            cli.screen().out().flush();
            cli.screen().err().flush();
        }
    }

    /**
     * What libraries would say past us could hold a secret. That a client's connection ended while it was being read is
     * among it: the roles record such an end themselves.
     */
    private static void silenceLibraries() {
        LogManager.getLogManager().reset();
        RxJavaPlugins.setErrorHandler(undeliverable -> {});
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> {});
    }

    /** Not over {@link System#out}, which forgets that it could not write. */
    private static PrintWriter writer(FileDescriptor stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), false);
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
        String started = jar.endsWith(".jar") ? "java -jar " + RerunCommandLine.quoted(jar) : "conformance";
        String launcher = System.getProperty("conformance.command", "");
        return launcher.isEmpty() ? started : RerunCommandLine.quoted(launcher);
    }
}
