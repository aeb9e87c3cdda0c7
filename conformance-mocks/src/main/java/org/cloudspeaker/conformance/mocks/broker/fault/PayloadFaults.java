package org.cloudspeaker.conformance.mocks.broker.fault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** What a broker makes of a payload that it does not leave alone. */
final class PayloadFaults {
    /** Bytes of a payload that a small broker has room for. */
    static final int ROOM = 512;

    private PayloadFaults() {}

    static Payload reEncoded(Payload payload) {
        String misread = new String(payload.bytes(), StandardCharsets.ISO_8859_1);
        return Payload.of(misread.getBytes(StandardCharsets.UTF_8));
    }

    static Payload withLineBreak(Payload payload) {
        byte[] longer = Arrays.copyOf(payload.bytes(), payload.size() + 1);
        longer[payload.size()] = '\n';
        return Payload.of(longer);
    }

    static Payload withoutLastByte(Payload payload) {
        return Payload.of(Arrays.copyOf(payload.bytes(), Math.max(0, payload.size() - 1)));
    }

    static Payload cut(Payload payload) {
        return payload.size() <= ROOM ? payload : Payload.of(Arrays.copyOf(payload.bytes(), ROOM));
    }
}
