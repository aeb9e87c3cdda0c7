package org.cloudspeaker.conformance.cli.command;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the script that completes commands in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a shell script that completes commands and options.",
        footer = {"", "Example:", "  source <(conformance completion bash)"})
public final class CompletionCommand implements Callable<Integer> {
    private final TerminalOutput screen;
    private final CommandLine program;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ShellName shell = ShellName.bash;

    public CompletionCommand(TerminalOutput screen, CommandLine program) {
        this.screen = screen;
        this.program = program;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("conformance", program);
        screen.printLine(shell == ShellName.zsh ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        return ExitCode.OK;
    }

    /** A shell, as its users call it. */
    enum ShellName {
        /** GNU bash. */
        bash,
        /** The Z shell, by its emulation of bash. */
        zsh
    }
}
