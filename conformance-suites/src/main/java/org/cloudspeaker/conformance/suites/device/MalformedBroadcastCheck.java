package org.cloudspeaker.conformance.suites.device;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.suites.device.MalformedBroadcasts.MalformedBroadcast;

/** What messages that cannot be read did to a device. */
final class MalformedBroadcastCheck {
    /** In minor units. */
    private static final long AMOUNT = 100;

    private final CertifiedDevice device;
    private final Map<MalformedBroadcast, Long> marks;
    private final long begin;

    private MalformedBroadcastCheck(CertifiedDevice device, Map<MalformedBroadcast, Long> marks, long begin) {
        this.device = device;
        this.marks = marks;
        this.begin = begin;
    }

    static MalformedBroadcastCheck publishTo(CertifiedDevice device) {
        device.subscription();
        long begin = device.mark();
        Map<MalformedBroadcast, Long> marks = new LinkedHashMap<>();
        for (MalformedBroadcast malformed :
                MalformedBroadcasts.of(device.profile().newCodec(), () -> announcement(device))) {
            marks.put(malformed, device.mark());
            device.publish(malformed.payload());
            device.awaitIdle();
        }
        return new MalformedBroadcastCheck(device, marks, begin);
    }

    private static OutgoingMessage announcement(CertifiedDevice device) {
        return device.broadcast(Mode.ANNOUNCEMENT, AMOUNT).toMessage();
    }

    void requireConnection() {
        device.disconnected(begin).ifPresent(ended -> {
            throw new Discrepancy(culprit(ended), "the device keeps its connection", ended.reason());
        });
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
