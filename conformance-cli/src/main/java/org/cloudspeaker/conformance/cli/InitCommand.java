package org.cloudspeaker.conformance.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.target.TargetLoader;
import org.cloudspeaker.conformance.target.TargetTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a first target file. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a commented target file for a device's parameter file.")
final class InitCommand implements Callable<Integer> {
    private final Surroundings around;

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

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    InitCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        ParameterFile file = ParameterFile.read(parameters);
        String text = TargetTemplate.render(file, pathFromTarget(), sn);
        NewFile.at(out, force).write(text.getBytes(StandardCharsets.UTF_8));
        Screen screen = around.screen();
        screen.paragraph("wrote " + out, 2);
        file.obstacles().forEach(problem -> screen.paragraph("to be mended: " + problem.text(), 2));
        whatIsMissing();
        String command = around.command() + " certify " + Rerun.quoted(out.toString());
        screen.line("next: look through it, then");
        screen.line("  " + screen.look().legible(command));
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

    /** What nobody but the owner can fill in. */
    private void whatIsMissing() {
        try {
            new TargetLoader(Catalogue.load(), around.environment()).load(out);
        } catch (TargetException e) {
            e.problems().stream()
                    .map(Problem::text)
                    .forEach(text -> around.screen().paragraph("to be filled in: " + text, 2));
        }
    }
}
