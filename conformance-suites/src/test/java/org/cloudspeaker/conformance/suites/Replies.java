package org.cloudspeaker.conformance.suites;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.device.HttpReply;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** What servers answer, in the guide's format. */
final class Replies {
    static final Sale SALE = new Sale(
            Device.ds50("TEST000000000001"),
            Card.guide(),
            66_66,
            "123456",
            "000007",
            LocalDateTime.parse("2026-11-23T12:00:00"));

    private static final Codec CODEC = new FormatProfiles().guide().newCodec();

    private Replies() {}

    static SaleReply approval(long milliseconds) {
        return reply(200, """
                {"acqResponseCode":"00","transStatus":"APPROVED","acqAuthCode":"481515","emvData":""}""", milliseconds);
    }

    static SaleReply refusal(int status) {
        return reply(status, """
                {"acqResponseCode":"05","transStatus":"DECLINED","acqAuthCode":"","emvData":""}""", 1);
    }

    private static SaleReply reply(int status, String body, long milliseconds) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpReply http = new HttpReply(status, Map.of(), Payload.of(bytes), Duration.ofMillis(milliseconds));
        return new SaleReply(SALE.toString(), http, new SaleAnswer(CODEC.decode(MessageType.SALE_ANSWER, bytes)));
    }

    static TransactionRecord bookedWith(long cents) {
        String page = """
                {"acqResponseCode":"00","total":1,"transInfo":[{"transAmount":"%d","traceNo":"000007",
                "batchNo":"123456"}]}""".formatted(cents);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new QueryAnswer(CODEC.decode(MessageType.QUERY_ANSWER, bytes))
                .records()
                .get(0);
    }
}
