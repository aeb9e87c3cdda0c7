package org.cloudspeaker.conformance.suites.payment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;

/** How many bytes the values of a message have, where the device limits them. */
final class FieldLengths {
    private final DecodedMessage message;
    private final List<FieldRule> tooLong;

    private FieldLengths(DecodedMessage message, List<FieldRule> there) {
        this.message = message;
        this.tooLong =
                there.stream().filter(rule -> bytes(rule) > rule.maxBytes()).toList();
    }

    /**
     * Those of these fields.
     *
     * @throws InconclusiveException if none of them is there to be looked at
     */
    static FieldLengths in(DecodedMessage message, List<FieldRule> bounded) {
        List<FieldRule> there = bounded.stream()
                .filter(rule -> message.value(rule.field()).isPresent())
                .toList();
        if (there.isEmpty()) {
            throw new InconclusiveException("the answer has no value to be measured");
        }
        return new FieldLengths(message, there);
    }

    boolean fit() {
        return tooLong.isEmpty();
    }

    /** The most bytes of each field that is too long, one a line. */
    String allowed() {
        return lines(rule -> "at most " + rule.maxBytes() + " bytes");
    }

    /** The length of each that is too long, one a line. */
    String found() {
        return lines(rule -> bytes(rule) + " bytes");
    }

    private int bytes(FieldRule rule) {
        String value = message.value(rule.field()).orElse("");
        return rule.words().getOrDefault(value, value).getBytes(StandardCharsets.UTF_8).length;
    }

    private String lines(Function<FieldRule, String> what) {
        return tooLong.stream()
                .map(rule -> rule.wireName() + ": " + what.apply(rule))
                .collect(Collectors.joining("\n"));
    }
}
