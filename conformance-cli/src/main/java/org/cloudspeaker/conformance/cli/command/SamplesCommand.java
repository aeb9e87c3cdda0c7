package org.cloudspeaker.conformance.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.problem.FileErrors;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.SampleMessages;
import org.cloudspeaker.conformance.message.profile.document.WrongSamples;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes samples of the messages of a format. */
@Command(
        name = "samples",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a sample of every message of a format, and with --wrong a wrong one for every rule that"
                + " it can break: tests for your own parser.",
        footer = {"", "Example:", "  conformance samples acme.yaml -o samples --wrong"})
public final class SamplesCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "FORMAT", description = "A format profile, or guide.")
    private String format = "guide";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The output folder (default: samples).")
    private Path out = Path.of("samples");

    @Option(names = "--wrong", description = "Write wrong samples too, each of which breaks one rule.")
    private boolean wrong;

    public SamplesCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FormatProfile profile = new FormatProfileLoader().named(format);
        int written = 0;
        try {
            SampleMessages samples = new SampleMessages(profile);
            for (OutgoingMessage sample : samples.all()) {
                write(
                        profile,
                        sample.type(),
                        "right",
                        samples.write(sample).body().bytes());
                written++;
            }
            if (wrong) {
                StringBuilder rules = new StringBuilder();
                for (WrongSamples.WrongSample sample : new WrongSamples(profile).all()) {
                    String name = write(
                            profile,
                            sample.type(),
                            sample.name(),
                            sample.bytes().bytes());
                    rules.append(name).append("  ").append(sample.rule()).append('\n');
                    written++;
                }
                Files.write(out.resolve("RULES.txt"), rules.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UsageException(
                    "expected a folder for the samples at " + out + ", found " + FileErrors.describe(e));
        }
        cli.screen().printLine(written + " samples in " + out);
        return ExitCode.OK;
    }

    private String write(FormatProfile profile, MessageType type, String name, byte[] bytes) throws IOException {
        String ending = switch (profile.message(type).syntax().name()) {
            case "json" -> "json";
            case "xml" -> "xml";
            default -> "txt";
        };
        Path file = out.resolve(type.key()).resolve(name + "." + ending);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, bytes);
        return type.key() + "/" + name + "." + ending;
    }
}
