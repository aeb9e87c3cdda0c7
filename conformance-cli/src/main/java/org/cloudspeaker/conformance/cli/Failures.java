package org.cloudspeaker.conformance.cli;

import java.util.Arrays;
import java.util.List;
import org.cloudspeaker.conformance.format.FormatException;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.TargetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what was thrown into words on the error stream and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String OWN_CODE = "org.cloudspeaker.";

    private final Screen screen;

    Failures(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        screen.complain(name + ": " + e.getMessage() + suggestion(e));
        screen.complain(name + " --help shows what it takes");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        return handle(e, line.getCommandSpec().qualifiedName());
    }

    private static String suggestion(ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** The exit code, after words about what was thrown. */
    int handle(Throwable e, String name) {
        if (e instanceof TargetException target) {
            target.problems().stream().map(Problem::text).forEach(screen::complain);
            return ExitCode.USAGE;
        }
        if (e instanceof FormatException || e instanceof UsageException) {
            screen.complain(name + ": " + e.getMessage());
            return ExitCode.USAGE;
        }
        screen.complain(name + ": the harness itself failed: "
                + e.getClass().getName() + where(e)
                + "; this says nothing about the target");
        return ExitCode.FAULT;
    }

    /** The place in our own code; never the message, which may quote anything. */
    private static String where(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN_CODE))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
