package org.cloudspeaker.conformance.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.document.FormatChange;
import org.cloudspeaker.conformance.message.profile.document.FormatDiff;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.result.RunVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what has to be changed for another format. */
@Command(
        name = "diff-format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows, message by message, what the device software and the server have to change from one"
                + " format to another, and which changes break a reader of the old format.",
        footer = {"", "Example:", "  conformance diff-format guide acme.yaml --fail-on breaking"})
public final class DiffFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(index = "0", paramLabel = "OLD", description = "A format profile, or guide.")
    private String before = "guide";

    @Parameters(index = "1", paramLabel = "NEW", description = "A format profile, or guide.")
    private String after = "guide";

    @Option(
            names = "--fail-on",
            paramLabel = "breaking|any|never",
            description = "Exit code 1 if there are such changes (default: never).")
    private FailOn failOn = FailOn.NEVER;

    /** Which changes are a failure. */
    public enum FailOn {
        /** Those that break a reader or a writer of the old format. */
        BREAKING,
        /** Any. */
        ANY,
        /** None. */
        NEVER
    }

    public DiffFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FormatProfileLoader profiles = new FormatProfileLoader();
        FormatProfile old = profiles.named(before);
        FormatProfile current = profiles.named(after);
        List<FormatChange> changes = FormatDiff.between(old, current);
        for (MessageType type : MessageType.values()) {
            List<FormatChange> own =
                    changes.stream().filter(change -> change.type() == type).toList();
            if (!own.isEmpty()) {
                cli.screen()
                        .printLine(
                                String.format(Locale.ROOT, "%-14s reader: %s", type.key(), FormatDiff.readerOf(type)));
                own.forEach(this::print);
            }
        }
        long breaking = changes.stream().filter(FormatChange::breaking).count();
        cli.screen()
                .printLine(changes.size() + (changes.size() == 1 ? " change, " : " changes, ") + breaking
                        + " of them break a reader of " + old.name() + " alone.");
        boolean failed = switch (failOn) {
            case BREAKING -> breaking > 0;
            case ANY -> !changes.isEmpty();
            case NEVER -> false;
        };
        return failed ? RunVerdict.NON_CONFORMANT.exitCode() : ExitCode.OK;
    }

    private void print(FormatChange change) {
        cli.screen()
                .printLine(String.format(
                        Locale.ROOT,
                        "  %-10s %-16s %s%s",
                        change.kind().name().toLowerCase(Locale.ROOT),
                        change.what(),
                        change.detail(),
                        change.breaking() ? "  BREAKS" : ""));
    }
}
