package org.cloudspeaker.conformance.suites;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.DevicePayment;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.payment.Received;

/** Messages that no device can read, and what they did to one. */
final class Garbage {
    private final DeviceUnderTest device;
    private final Map<String, Long> marks;
    private final long begin;

    private Garbage(DeviceUnderTest device, Map<String, Long> marks, long begin) {
        this.device = device;
        this.marks = marks;
        this.begin = begin;
    }

    /** Publishes one after the other. */
    static Garbage thrownAt(DeviceUnderTest device) {
        device.subscription();
        long begin = device.mark();
        Map<String, Long> marks = new LinkedHashMap<>();
        messages().forEach((name, message) -> {
            marks.put(name, device.mark());
            device.publish(Payload.of(message));
            device.rest();
        });
        return new Garbage(device, marks, begin);
    }

    private static Map<String, byte[]> messages() {
        Map<String, byte[]> messages = new LinkedHashMap<>();
        messages.put("an empty message", new byte[0]);
        messages.put("a text that is no JSON", text("hello"));
        messages.put("a trailing comma", text("{\"amount\":\"100\",\"transType\":\"99\",\"orderId\":\"9001\",}"));
        messages.put("half a message", text("{\"amount\":\"100\",\"transTy"));
        messages.put("bytes that are no UTF-8", new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 0, 1, 2});
        messages.put("a list", text("[1,2,3]"));
        messages.put("an object without a field", text("{}"));
        messages.put("an unknown transType", text("{\"amount\":\"100\",\"transType\":\"55\",\"orderId\":\"9002\"}"));
        messages.put("an amount that is a number", text("{\"amount\":100,\"transType\":\"99\",\"orderId\":\"9003\"}"));
        messages.put("no transType", text("{\"amount\":\"100\",\"orderId\":\"9004\"}"));
        return messages;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The device kept its connection. */
    void leftItConnected() {
        device.disconnected(begin).ifPresent(ended -> {
            throw new Discrepancy(culprit(ended), "the device keeps its connection", ended.reason());
        });
    }

    /** The device sold what was broadcast next. */
    void leftItPlaying(List<Received> sales, long amount) {
        GuidedSale.of(new DevicePayment(amount, sales)).isOfItsAmount();
    }

    /** The last message that was published before the connection ended. */
    private String culprit(Seen.Disconnected ended) {
        return marks.entrySet().stream()
                .filter(one -> device.disconnected(one.getValue())
                        .filter(ended::equals)
                        .isPresent())
                .reduce((first, second) -> second)
                .map(one -> "messages that cannot be read, the last of them " + one.getKey())
                .orElse("messages that cannot be read");
    }
}
