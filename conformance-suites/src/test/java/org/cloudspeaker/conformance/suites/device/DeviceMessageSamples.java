package org.cloudspeaker.conformance.suites.device;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.SentReply;

/** What a device sent, in the guide's format. */
public final class DeviceMessageSamples {
    public static final String SN = "TEST000000000001";
    public static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    private static final Codec CODEC = GUIDE.newCodec();
    private static final String APPROVAL =
            "{\"acqAuthCode\":\"481516\",\"acqResponseCode\":\"00\",\"emvData\":\"\",\"transStatus\":\"APPROVE\"}";

    private DeviceMessageSamples() {}

    public static Sale sale(String traceNo, long amount) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(DeviceIdentity.ds50(SN), Card.guide(), amount, "000123", traceNo, at);
    }

    static OutgoingMessage draft(Sale sale) {
        return sale.toMessage(GUIDE.mask());
    }

    /** The guide's sale of 66.66 with a change. */
    public static DecodedMessage reading(UnaryOperator<OutgoingMessage> change) {
        return CODEC.decode(MessageType.SALE, CODEC.encode(change.apply(draft(sale("000007", 66_66)))));
    }

    public static DecodedMessage query(UnaryOperator<String> change) {
        String text = "{\"deviceSn\":\"" + SN + "\",\"pageNo\":1,\"pageSize\":1,\"date\":\"2026-11-23\"}";
        return read(MessageType.QUERY, change.apply(text));
    }

    public static DecodedMessage read(MessageType type, String text) {
        return CODEC.decode(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static PresentedApiKey key(PresentedApiKey.KeyState state, String... elsewhere) {
        return new PresentedApiKey(state, "X-API-Key", Set.of(elsewhere));
    }

    public static ReceivedRequest received(DecodedMessage reading, PresentedApiKey key) {
        return received(reading, "1", key, 200);
    }

    /** A sale that was approved, or whose answer was lost (status 0). */
    public static ReceivedRequest received(Sale sale, String fingerprint, int status) {
        DecodedMessage reading = CODEC.decode(MessageType.SALE, CODEC.encode(draft(sale)));
        return received(reading, fingerprint, key(PresentedApiKey.KeyState.RIGHT), status);
    }

    private static ReceivedRequest received(
            DecodedMessage reading, String fingerprint, PresentedApiKey key, int status) {
        SentReply reply = new SentReply(status, read(MessageType.SALE_ANSWER, APPROVAL), Duration.ZERO);
        return new ReceivedRequest(reading.type(), Instant.EPOCH, reading, fingerprint, Set.of(), key, reply, "x-0001");
    }
}
