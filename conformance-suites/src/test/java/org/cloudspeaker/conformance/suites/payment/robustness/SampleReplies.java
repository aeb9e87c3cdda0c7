package org.cloudspeaker.conformance.suites.payment.robustness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** What servers answer, in the guide's format. */
final class SampleReplies {
    static final Sale SALE = new Sale(
            DeviceIdentity.ds50("TEST000000000001"),
            Card.guide(),
            66_66,
            "123456",
            "000007",
            LocalDateTime.parse("2026-11-23T12:00:00"));

    private static final Codec CODEC = new FormatProfileLoader().guide().newCodec();

    private SampleReplies() {}

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
