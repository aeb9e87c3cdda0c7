package org.cloudspeaker.conformance.suites.device;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.payment.KeyShown;
import org.cloudspeaker.conformance.wire.payment.Received;
import org.cloudspeaker.conformance.wire.payment.Replied;

/** What a device sent, in the guide's format. */
final class Sent {
    static final String SN = "TEST000000000001";
    static final FormatProfile GUIDE = new FormatProfiles().guide();

    private static final Codec CODEC = GUIDE.newCodec();
    private static final String APPROVAL =
            "{\"acqAuthCode\":\"481516\",\"acqResponseCode\":\"00\",\"emvData\":\"\",\"transStatus\":\"APPROVE\"}";

    private Sent() {}

    static Sale sale(String traceNo, long amount) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(Device.ds50(SN), Card.guide(), amount, "000123", traceNo, at);
    }

    static Draft draft(Sale sale) {
        return sale.draft(GUIDE.mask());
    }

    /** The guide's sale of 66.66 with a change. */
    static Reading reading(UnaryOperator<Draft> change) {
        return CODEC.decode(MessageType.SALE, CODEC.encode(change.apply(draft(sale("000007", 66_66)))));
    }

    static Reading query(UnaryOperator<String> change) {
        String text = "{\"deviceSn\":\"" + SN + "\",\"pageNo\":1,\"pageSize\":1,\"date\":\"2026-11-23\"}";
        return read(MessageType.QUERY, change.apply(text));
    }

    static Reading read(MessageType type, String text) {
        return CODEC.decode(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static KeyShown key(KeyShown.State state, String... elsewhere) {
        return new KeyShown(state, "X-API-Key", Set.of(elsewhere));
    }

    static Received received(Reading reading, KeyShown key) {
        return received(reading, "1", key, 200);
    }

    /** A sale that was approved, or whose answer was lost (status 0). */
    static Received received(Sale sale, String fingerprint, int status) {
        Reading reading = CODEC.decode(MessageType.SALE, CODEC.encode(draft(sale)));
        return received(reading, fingerprint, key(KeyShown.State.RIGHT), status);
    }

    private static Received received(Reading reading, String fingerprint, KeyShown key, int status) {
        Replied reply = new Replied(status, read(MessageType.SALE_ANSWER, APPROVAL), Duration.ZERO);
        return new Received(reading.type(), Instant.EPOCH, reading, fingerprint, Set.of(), key, reply, "x-0001");
    }
}
