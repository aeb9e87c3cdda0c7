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
public record FirmwareState(Optional<String> lastOrderId) {
    /** The device has 1024 bytes for a message, one of them for the end mark. */
    public static final int MESSAGE_BYTES = 1023;

    private static final int ORDER_ID_BYTES = 32;
    private static final int AMOUNT_CHARACTERS = 12;

    /** A device that has just been switched on. */
    public static FirmwareState switchedOn() {
        return new FirmwareState(Optional.empty());
    }

    /** What the device does with a message, and what it remembers then. */
    public FirmwareTransition receive(byte[] message) {
        if (message.length > MESSAGE_BYTES) {
            return overrun("the message", MESSAGE_BYTES, message.length);
        }
        return CJsonParser.read(message).map(this::receive).orElseGet(() -> ignore("its parser takes it for no JSON"));
    }

    private FirmwareTransition receive(CJsonObject json) {
        Optional<CJsonObject.Member> orderId = json.find("orderId");
        if (orderId.isEmpty()) {
            return ignore("orderId is missing");
        }
        Optional<String> order = orderId.get().text();
        if (order.isEmpty()) {
            return restart("orderId is no string");
        }
        if (lastOrderId.equals(order)) {
            return unchanged(new FirmwareReaction.NoReaction("its orderId is that of the message before", true));
        }
        if (order.get().length() > ORDER_ID_BYTES) {
            return overrun("orderId", ORDER_ID_BYTES, order.get().length());
        }
        return remembering(order.get()).mode(json);
    }

    /** One without a character is forgotten at once. */
    private static FirmwareState remembering(String orderId) {
        return new FirmwareState(Optional.of(orderId).filter(text -> !text.isEmpty()));
    }

    private FirmwareTransition mode(CJsonObject json) {
        Optional<String> transType = json.find("transType").flatMap(CJsonObject.Member::text);
        if (transType.isEmpty()) {
            return restart("transType is " + (json.find("transType").isEmpty() ? "missing" : "no string"));
        }
        // It compares two bytes, and looks at no third.
        if (transType.get().startsWith("00")) {
            return amount(json, FirmwareReaction.BroadcastMode.GUIDANCE);
        }
        return transType.get().startsWith("99")
                ? amount(json, FirmwareReaction.BroadcastMode.ANNOUNCEMENT)
                : ignore("transType is neither 00 nor 99");
    }

    private FirmwareTransition amount(CJsonObject json, FirmwareReaction.BroadcastMode mode) {
        Optional<CJsonObject.Member> amount = json.find("amount");
        if (amount.isEmpty()) {
            return ignore("amount is missing");
        }
        Optional<String> text = amount.get().text();
        if (text.isEmpty()) {
            return restart("amount is no string");
        }
        if (text.get().length() > AMOUNT_CHARACTERS) {
            return overrun("amount", AMOUNT_CHARACTERS, text.get().length());
        }
        return unchanged(FirmwareReaction.AmountPlayback.of(text.get(), mode));
    }

    private FirmwareTransition unchanged(FirmwareReaction reaction) {
        return new FirmwareTransition(reaction, this);
    }

    private FirmwareTransition ignore(String why) {
        return unchanged(new FirmwareReaction.NoReaction(why, false));
    }

    private static FirmwareTransition restart(String why) {
        return new FirmwareTransition(new FirmwareReaction.DeviceRestart(why), switchedOn());
    }

    private static FirmwareTransition overrun(String what, int room, int found) {
        return new FirmwareTransition(new FirmwareReaction.BufferOverrun(what, room, found - room), switchedOn());
    }
}
