package org.cloudspeaker.conformance.format;

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
    public Draft draft() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        message.ifPresent(text -> values.put(Field.MESSAGE, text));
        values.put(Field.AMOUNT, Long.toString(amount));
        values.put(Field.MODE, mode.name());
        values.put(Field.ORDER_ID, orderId);
        return Draft.of(MessageType.BROADCAST, values);
    }

    /** The broadcast that was read, if it has a known mode, an amount and an order number. */
    public static Optional<Broadcast> from(Reading reading) {
        Optional<Mode> mode = reading.value(Field.MODE).flatMap(Broadcast::modeOf);
        Optional<String> amount = reading.value(Field.AMOUNT);
        Optional<String> orderId = reading.value(Field.ORDER_ID);
        if (mode.isEmpty() || amount.isEmpty() || orderId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Broadcast(mode.get(), Long.parseLong(amount.get()), orderId.get(), reading.value(Field.MESSAGE)));
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
