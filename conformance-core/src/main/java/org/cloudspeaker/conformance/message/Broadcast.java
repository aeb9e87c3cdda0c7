package org.cloudspeaker.conformance.message;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message to the device (guide 3.4).
 *
 * @param mode what the device does with it
 * @param amount in minor units
 * @param orderId unique, at most 32 bytes
 * @param message prompt text, if any
 */
public record Broadcast(Mode mode, long amount, String orderId, Optional<String> message) {
    /** What a device does with a broadcast. */
    public enum Mode {
        /** It guides through a payment ({@code 00}). */
        GUIDANCE,
        /** It only announces an amount ({@code 99}). */
        ANNOUNCEMENT
    }

    /** The broadcast as a message. */
    public OutgoingMessage toMessage() {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        message.ifPresent(text -> values.put(MessageField.MESSAGE, text));
        values.put(MessageField.AMOUNT, Long.toString(amount));
        values.put(MessageField.MODE, mode.name());
        values.put(MessageField.ORDER_ID, orderId);
        return OutgoingMessage.of(MessageType.BROADCAST, values);
    }

    /**
     * The broadcast that was read, if it has an amount, and the mode and order number that its format has. Where a format
     * has no mode, every message announces.
     */
    public static Optional<Broadcast> from(DecodedMessage message) {
        Optional<Mode> mode = message.isDeclared(MessageField.MODE)
                ? message.value(MessageField.MODE).flatMap(Broadcast::modeOf)
                : Optional.of(Mode.ANNOUNCEMENT);
        Optional<String> amount = message.value(MessageField.AMOUNT);
        Optional<String> orderId =
                message.isDeclared(MessageField.ORDER_ID) ? message.value(MessageField.ORDER_ID) : Optional.of("");
        if (mode.isEmpty() || amount.isEmpty() || orderId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Broadcast(
                mode.get(), Long.parseLong(amount.get()), orderId.get(), message.value(MessageField.MESSAGE)));
    }

    private static Optional<Mode> modeOf(String word) {
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
