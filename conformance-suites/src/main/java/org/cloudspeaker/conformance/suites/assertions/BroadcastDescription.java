package org.cloudspeaker.conformance.suites.assertions;

import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * Broadcasts in a few words, with the mode as the format writes it.
 *
 * @param profile the format
 * @param mode what the device is to do
 * @param amount in minor units
 */
public record BroadcastDescription(FormatProfile profile, Mode mode, long amount) {
    /** One for guidance. */
    public static BroadcastDescription guidance(FormatProfile profile, long amount) {
        return new BroadcastDescription(profile, Mode.GUIDANCE, amount);
    }

    /** One that only announces. */
    public static BroadcastDescription announcement(FormatProfile profile, long amount) {
        return new BroadcastDescription(profile, Mode.ANNOUNCEMENT, amount);
    }

    /** With the amount as the message has it: {@code broadcast 00 with amount "350"}. */
    public String withWireAmount() {
        OutgoingMessage message =
                OutgoingMessage.of(MessageType.BROADCAST, Map.of(MessageField.AMOUNT, Long.toString(amount)));
        String text = profile.texts(message).values().stream().collect(Collectors.joining());
        return profile.find(MessageType.BROADCAST, MessageField.AMOUNT)
                .map(rule -> kind() + " with " + rule.path() + " " + quoted(rule, text))
                .orElseGet(this::toString);
    }

    private static String quoted(FieldRule rule, String text) {
        return rule.type() == WireType.STRING ? '"' + text + '"' : text;
    }

    private String kind() {
        return profile.find(MessageType.BROADCAST, MessageField.MODE)
                .map(rule -> "broadcast " + rule.words().getOrDefault(mode.name(), mode.name()))
                .orElse("broadcast");
    }

    /** {@code broadcast 00 of 3.50}. */
    @Override
    public String toString() {
        return kind() + " of " + MinorUnits.decimal(amount);
    }
}
