package org.cloudspeaker.conformance.message.profile.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.WireChanges;
import org.cloudspeaker.conformance.message.WireChanges.SignatureChange;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.SampleMessages;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** Messages that break one rule of a format each; every one is a check of whoever reads them. */
public final class WrongSamples {
    private static final List<WireTree> OTHERS = List.of(
            WireTree.string("~wrong~"),
            WireTree.string(""),
            WireTree.number("-1"),
            WireTree.string("9".repeat(300)),
            new WireTree.Mapping(java.util.Map.of()));

    private final FormatProfile profile;
    private final SampleMessages samples;

    /** Of this format. */
    public WrongSamples(FormatProfile profile) {
        this.profile = profile;
        this.samples = new SampleMessages(profile);
    }

    /**
     * One of them.
     *
     * @param type which message
     * @param name where and what: {@code transAmount--missing}
     * @param rule what it breaks, in words
     * @param bytes the message
     */
    public record WrongSample(MessageType type, String name, String rule, Payload bytes) {}

    /** In the order of the format. */
    public List<WrongSample> all() {
        List<WrongSample> all = new ArrayList<>();
        for (OutgoingMessage sample : samples.all()) {
            MessageFormat format = profile.message(sample.type());
            format.body().all().forEach(node -> wrong(sample, node, all));
            extra(sample, format, all);
            if (format.rules().signature().isPresent()) {
                add(sample, sample.with(WireChanges.none().with(SignatureChange.WRONG)), "signature--wrong", all);
                add(sample, sample.with(WireChanges.none().with(SignatureChange.MISSING)), "signature--missing", all);
            }
        }
        return all;
    }

    private void wrong(OutgoingMessage sample, BodyNode node, List<WrongSample> all) {
        boolean container = node instanceof BodyNode.BodyObject
                || node instanceof BodyNode.BodyList
                || node instanceof BodyNode.BodySignature;
        String at = node.place().at();
        if (container || at.isEmpty()) {
            return;
        }
        String name = FormatTable.fileName(at);
        add(sample, changed(sample, at, Optional.empty()), name + "--missing", all);
        List<String> broken = new ArrayList<>();
        for (WireTree other : OTHERS) {
            OutgoingMessage message = changed(sample, at, Optional.of(other));
            first(message, at)
                    .map(FormatDeviation::requirement)
                    .filter(requirement -> !broken.contains(requirement))
                    .ifPresent(requirement -> {
                        broken.add(requirement);
                        add(sample, message, name + "--" + kind(requirement), all);
                    });
        }
    }

    private static String kind(String requirement) {
        return switch (requirement) {
            case FormatDeviation.FIELD -> "missing";
            case FormatDeviation.TYPE -> "type";
            case FormatDeviation.FORM -> "form";
            case FormatDeviation.WORD -> "word";
            default -> "undeclared";
        };
    }

    private void extra(OutgoingMessage sample, MessageFormat format, List<WrongSample> all) {
        if (format.body() instanceof BodyNode.BodyObject && !format.rules().isOpen()) {
            String at = format.syntax().name().equals("xml")
                    ? format.body()
                                    .all()
                                    .skip(1)
                                    .findFirst()
                                    .map(node -> node.place().at())
                                    .orElse("")
                            + "/undeclared"
                    : "/undeclared";
            add(sample, changed(sample, at, Optional.of(WireTree.string("x"))), "undeclared", all);
        }
    }

    private static OutgoingMessage changed(OutgoingMessage sample, String at, Optional<WireTree> instead) {
        return sample.with(WireChanges.none().with(at, instead));
    }

    private Optional<FormatDeviation> first(OutgoingMessage message, String at) {
        try {
            return samples.readBack(message).format().deviations().stream()
                    .filter(deviation -> deviation.place().equals(at))
                    .findFirst();
        } catch (IllegalArgumentException cannotBeWritten) {
            return Optional.empty();
        }
    }

    private void add(OutgoingMessage sample, OutgoingMessage message, String name, List<WrongSample> all) {
        try {
            samples.readBack(message).format().deviations().stream()
                    .findFirst()
                    .ifPresent(deviation -> all.add(new WrongSample(
                            sample.type(),
                            name,
                            deviation.requirement() + " " + deviation.place() + ": " + deviation.expected(),
                            samples.write(message).body())));
        } catch (IllegalArgumentException cannotBeWritten) {
            return;
        }
    }
}
