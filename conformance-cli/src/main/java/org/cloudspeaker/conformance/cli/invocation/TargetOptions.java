package org.cloudspeaker.conformance.cli.invocation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The target: a target file, a parameter file alone, or the built-in servers. */
public final class TargetOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET.yaml",
            description = "The target file; conformance init writes one.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "A device's posparam.ini, instead of a target file.")
    private Optional<Path> parameters = Optional.empty();

    @Option(names = "--sn", paramLabel = "SN", description = "With --parameters: serial number of a test device.")
    private Optional<String> sn = Optional.empty();

    @Option(
            names = "--sandbox",
            description =
                    "With --parameters: its servers are a sandbox where sales may be made; not needed for servers on"
                            + " this machine.")
    private boolean sandbox;

    /**
     * Reads the target, or starts the servers that it is made of.
     *
     * @throws UsageException if it is not clear which one is meant
     * @throws org.cloudspeaker.conformance.config.problem.ConfigException if it cannot be read
     */
    public RunTarget open(CliEnvironment cli, Catalogue catalogue) {
        Optional<Target> named = named(cli, catalogue);
        if (named.isPresent()) {
            return new RunTarget(named.get(), () -> {});
        }
        EmbeddedServers servers = cli.servers().apply(cli.clock());
        return new RunTarget(servers.target(), servers::close);
    }

    /**
     * Reads the target; empty where none is named.
     *
     * @throws UsageException if it is not clear which one is meant
     * @throws org.cloudspeaker.conformance.config.problem.ConfigException if it cannot be read
     */
    public Optional<Target> named(CliEnvironment cli, Catalogue catalogue) {
        refuseContradictions();
        TargetLoader loader = new TargetLoader(catalogue, cli.environment());
        if (file.isPresent()) {
            return file.map(loader::load);
        }
        return parameters.map(path -> loader.of(path, sn.orElse(""), sandbox));
    }

    private void refuseContradictions() {
        if (file.isPresent() && (parameters.isPresent() || sn.isPresent())) {
            throw new UsageException("expected a target file or --parameters with --sn, found both");
        }
        if (sandbox && parameters.isEmpty()) {
            throw new UsageException("--sandbox goes with --parameters; in a target file it is the line sandbox: true");
        }
        if (parameters.isPresent() != sn.isPresent()) {
            String missing = sn.isPresent() ? "--parameters posparam.ini" : "--sn TEST000000000001";
            throw new UsageException("expected --parameters and --sn together; try " + missing + " as well");
        }
        file.map(Path::toString)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".ini"))
                .ifPresent(name -> {
                    throw new UsageException("expected a target file, found the parameter file " + name
                            + "; try conformance init " + name + ", or --parameters " + name
                            + " --sn TEST000000000001 for servers on this machine");
                });
    }

    /** The arguments that mean the same target. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        file.ifPresent(path -> arguments.add(path.toString()));
        parameters.ifPresent(path -> arguments.addAll(List.of("--parameters", path.toString())));
        sn.ifPresent(number -> arguments.addAll(List.of("--sn", number)));
        if (sandbox) {
            arguments.add("--sandbox");
        }
        return arguments;
    }
}
