package org.cloudspeaker.conformance.cli;

import java.util.Arrays;
import java.util.List;
import org.cloudspeaker.conformance.cli.command.CertifyCommand;
import org.cloudspeaker.conformance.cli.command.CertifyDeviceCommand;
import org.cloudspeaker.conformance.cli.command.RunOptionsMixin;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns an exception into text on the error stream and an exit code. */
final class CommandExceptionHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String OWN_CODE = "org.cloudspeaker.";

    private final TerminalOutput screen;

    CommandExceptionHandler(TerminalOutput screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        screen.printError(name + ": " + e.getMessage() + suggestion(e));
        screen.printError(name + " --help shows its options");
        if (e.getCommandLine().getCommand() instanceof CertifyCommand
                || e.getCommandLine().getCommand() instanceof CertifyDeviceCommand) {
            RunOptionsMixin.discardReports(List.of(args));
        }
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

    /** Prints the error and returns the exit code. */
    int handle(Throwable e, String name) {
        if (e instanceof ConfigException target) {
            target.problems().stream().map(ConfigProblem::text).forEach(screen::printError);
            return ExitCode.USAGE;
        }
        if (e instanceof FormatProfileException || e instanceof UsageException) {
            screen.printError(name + ": " + e.getMessage());
            return ExitCode.USAGE;
        }
        screen.printError(name + ": internal error: "
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
