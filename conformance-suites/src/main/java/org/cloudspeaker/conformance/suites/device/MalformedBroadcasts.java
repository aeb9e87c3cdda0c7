package org.cloudspeaker.conformance.suites.device;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.DevicePayment;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/** Messages that no device can read, and what they did to one. */
final class MalformedBroadcasts {
    private final CertifiedDevice device;
    private final Map<String, Long> marks;
    private final long begin;

    private MalformedBroadcasts(CertifiedDevice device, Map<String, Long> marks, long begin) {
        this.device = device;
        this.marks = marks;
        this.begin = begin;
    }

    /** Publishes one after the other. */
    static MalformedBroadcasts publishTo(CertifiedDevice device) {
        device.subscription();
        long begin = device.mark();
        Map<String, Long> marks = new LinkedHashMap<>();
        messages().forEach((name, message) -> {
            marks.put(name, device.mark());
            device.publish(Payload.of(message));
            device.awaitIdle();
        });
        return new MalformedBroadcasts(device, marks, begin);
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
    void requireConnection() {
        device.disconnected(begin).ifPresent(ended -> {
            throw new Discrepancy(culprit(ended), "the device keeps its connection", ended.reason());
        });
    }

    /** The device sold what was broadcast next. */
    void requireNextSale(List<ReceivedRequest> sales, long amount) {
        BroadcastSaleCheck.of(new DevicePayment(amount, sales)).requireBroadcastAmount();
    }

    /** The last message that was published before the connection ended. */
    private String culprit(BrokerEvent.Disconnected ended) {
        return marks.entrySet().stream()
                .filter(one -> device.disconnected(one.getValue())
                        .filter(ended::equals)
                        .isPresent())
                .reduce((first, second) -> second)
                .map(one -> "messages that cannot be read, the last of them " + one.getKey())
                .orElse("messages that cannot be read");
    }
}
