package org.cloudspeaker.conformance.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.document.CapturedFormat;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.MalformedMessageException;
import org.cloudspeaker.conformance.message.syntax.SyntaxFactory;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a first profile. */
@Command(
        name = "init-format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a first format profile: that of the guide, or one derived from captured messages in"
                + " JSON. The beginning of a file's name says which message it holds (broadcast, sale,"
                + " sale-answer, query, ...); without one it is a broadcast.",
        footer = {"", "Example:", "  conformance init-format --from broadcast-1.json,broadcast-2.json > acme.yaml"})
public final class InitFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Option(names = "--from", split = ",", paramLabel = "guide|FILE.json", description = "The source (default: guide).")
    private List<String> from = List.of("guide");

    public InitFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        cli.screen().printLine(from.equals(List.of("guide")) ? FormatProfileLoader.guideText() : guessed());
        return ExitCode.OK;
    }

    private String guessed() {
        Map<MessageType, List<WireTree.Mapping>> captured = new TreeMap<>();
        for (String file : from) {
            captured.computeIfAbsent(typeOf(Path.of(file)), unused -> new ArrayList<>())
                    .add(read(Path.of(file)));
        }
        StringBuilder text = new StringBuilder("# A first guess from " + from.size()
                + " captured messages. Look at every line; then: conformance check-format\n"
                + "format: my-format\nversion: 0.1.0\ncodec: json\nidentity: none\nmessages:\n");
        captured.forEach((type, messages) -> {
            text.append("  ").append(type.key()).append(":\n    body:\n");
            text.append(new CapturedFormat(messages).body("      "));
        });
        return text.toString();
    }

    private static MessageType typeOf(Path file) {
        String name = String.valueOf(file.getFileName());
        MessageType found = MessageType.BROADCAST;
        for (MessageType type : MessageType.values()) {
            boolean longer = type.key().length() > found.key().length() || !name.startsWith(found.key());
            if (name.startsWith(type.key()) && longer) {
                found = type;
            }
        }
        return found;
    }

    private static WireTree.Mapping read(Path file) {
        try {
            if (SyntaxFactory.json().read(Files.readAllBytes(file)) instanceof WireTree.Mapping mapping) {
                return mapping;
            }
            throw new UsageException(file + ": expected one JSON object, found a list");
        } catch (MalformedMessageException e) {
            throw new UsageException(file + ": expected one JSON object, found " + e.problem());
        } catch (IOException e) {
            throw new UsageException(file + ": expected a captured message, found no such file");
        }
    }
}
