package org.cloudspeaker.conformance.firmware;

import java.util.Optional;

/**
 * The device between two messages: all that it remembers is one order number.
 *
 * <p>It was read from the vendor's public demo firmware, V1.0.4. A message that comes while another is being handled is
 * dropped; time is not part of this model.
 *
 * @param lastOrderId the order number of the last message that had one, byte by byte as characters of ISO 8859-1
 */
public record DeviceMemory(Optional<String> lastOrderId) {
    /** The device has 1024 bytes for a message, one of them for the end mark. */
    public static final int MESSAGE_BYTES = 1023;

    private static final int ORDER_ID_BYTES = 32;
    private static final int AMOUNT_CHARACTERS = 12;

    /** A device that has just been switched on. */
    public static DeviceMemory switchedOn() {
        return new DeviceMemory(Optional.empty());
    }

    /** What the device does with a message, and what it remembers then. */
    public Heard hear(byte[] message) {
        if (message.length > MESSAGE_BYTES) {
            return overrun("the message", MESSAGE_BYTES, message.length);
        }
        return CJsonReader.read(message).map(this::hear).orElseGet(() -> ignored("its parser takes it for no JSON"));
    }

    private Heard hear(CJson json) {
        Optional<CJson.Member> orderId = json.find("orderId");
        if (orderId.isEmpty()) {
            return ignored("orderId is missing");
        }
        Optional<String> order = orderId.get().text();
        if (order.isEmpty()) {
            return restarted("orderId is no string");
        }
        if (lastOrderId.equals(order)) {
            return heard(new Reaction.Ignores("its orderId is that of the message before", true));
        }
        if (order.get().length() > ORDER_ID_BYTES) {
            return overrun("orderId", ORDER_ID_BYTES, order.get().length());
        }
        return remembering(order.get()).mode(json);
    }

    /** One without a character is forgotten at once. */
    private static DeviceMemory remembering(String orderId) {
        return new DeviceMemory(Optional.of(orderId).filter(text -> !text.isEmpty()));
    }

    private Heard mode(CJson json) {
        Optional<String> transType = json.find("transType").flatMap(CJson.Member::text);
        if (transType.isEmpty()) {
            return restarted("transType is " + (json.find("transType").isEmpty() ? "missing" : "no string"));
        }
        // It compares two bytes, and looks at no third.
        if (transType.get().startsWith("00")) {
            return amount(json, Reaction.Mode.GUIDANCE);
        }
        return transType.get().startsWith("99")
                ? amount(json, Reaction.Mode.ANNOUNCEMENT)
                : ignored("transType is neither 00 nor 99");
    }

    private Heard amount(CJson json, Reaction.Mode mode) {
        Optional<CJson.Member> amount = json.find("amount");
        if (amount.isEmpty()) {
            return ignored("amount is missing");
        }
        Optional<String> text = amount.get().text();
        if (text.isEmpty()) {
            return restarted("amount is no string");
        }
        if (text.get().length() > AMOUNT_CHARACTERS) {
            return overrun("amount", AMOUNT_CHARACTERS, text.get().length());
        }
        return heard(Reaction.Plays.of(text.get(), mode));
    }

    private Heard heard(Reaction reaction) {
        return new Heard(reaction, this);
    }

    private Heard ignored(String why) {
        return heard(new Reaction.Ignores(why, false));
    }

    private static Heard restarted(String why) {
        return new Heard(new Reaction.Restarts(why), switchedOn());
    }

    private static Heard overrun(String what, int room, int found) {
        return new Heard(new Reaction.Overruns(what, room, found - room), switchedOn());
    }
}
