package org.cloudspeaker.conformance.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.file.AtomicFileWriter;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.config.TargetFileTemplate;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a first target file. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a commented target file for a device's parameter file.")
public final class InitCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "posparam.ini", description = "The device's parameter file.")
    private Path parameters = Path.of("posparam.ini");

    @Option(
            names = "--sn",
            paramLabel = "SN",
            defaultValue = "TEST000000000001",
            description = "Serial number of a test device that your servers know (default: ${DEFAULT-VALUE}).")
    private String sn = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target.yaml",
            description = "The file to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target.yaml");

    @Option(names = "--force", description = "Overwrite an existing file.")
    private boolean force;

    public InitCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        ParameterFile file = ParameterFile.read(parameters);
        String text = TargetFileTemplate.render(file, pathFromTarget(), sn);
        AtomicFileWriter.at(out, force).write(text.getBytes(StandardCharsets.UTF_8));
        TerminalOutput screen = cli.screen();
        screen.printParagraph("wrote " + out, 2);
        file.obstacles().forEach(problem -> screen.printParagraph("to fix: " + problem.text(), 2));
        printMissingValues();
        String command = cli.command() + " certify " + RerunCommandLine.quoted(out.toString());
        screen.printLine("next: review it, then run");
        screen.printLine("  " + screen.look().escape(command));
        return ExitCode.OK;
    }

    /** Where the parameter file is, seen from the target file's folder. */
    private String pathFromTarget() {
        Path folder = out.toAbsolutePath().normalize().getParent();
        Path absolute = parameters.toAbsolutePath().normalize();
        if (folder == null || !folder.getRoot().equals(absolute.getRoot())) {
            return absolute.toString();
        }
        return folder.relativize(absolute).toString().replace('\\', '/');
    }

    /** What only the integrator can fill in. */
    private void printMissingValues() {
        try {
            new TargetLoader(Catalogue.load(), cli.environment()).load(out);
        } catch (ConfigException e) {
            e.problems().stream()
                    .map(ConfigProblem::text)
                    .forEach(text -> cli.screen().printParagraph("to complete: " + text, 2));
        }
    }
}
