package org.cloudspeaker.conformance.mocks.payment.http;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;

/** A payment service without sockets, and a device before it. */
public final class PaymentServiceFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String KEY = "kf-39A7c21-Payment-Key";
    public static final String KEY_HEADER = "X-API-Key";
    public static final String SN = "S20A1012574P0002";

    public final PaymentServerConfig settings;
    public final PaymentService service;
    public final Codec codec;

    public PaymentServiceFixture(PaymentServerConfig settings) {
        this.settings = settings;
        this.service = new PaymentService(settings);
        this.codec = settings.profile().newCodec();
    }

    public static PaymentServiceFixture guide(PaymentFault... faults) {
        return new PaymentServiceFixture(
                settings(new FormatProfileLoader().guide()).with(faults));
    }

    public static PaymentServiceFixture nested(PaymentFault... faults) {
        return new PaymentServiceFixture(settings(nestedProfile()).with(faults));
    }

    static FormatProfile nestedProfile() {
        try {
            return new FormatProfileLoader()
                    .read(Path.of(Objects.requireNonNull(PaymentServiceFixture.class.getResource("nested.yaml"))
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PaymentServerConfig settings(FormatProfile profile) {
        return PaymentServerConfig.of(profile, new Secret(KEY), new Transcript(CLOCK, new Redaction()), CLOCK);
    }

    public static Sale sale(long amount, String traceNo) {
        return sale(SN, amount, traceNo);
    }

    public static Sale sale(String sn, long amount, String traceNo) {
        return new Sale(
                DeviceIdentity.ds50(sn),
                Card.guide(),
                amount,
                "000123",
                traceNo,
                LocalDateTime.of(2026, 11, 23, 15, 50, 0));
    }

    public byte[] bytes(Sale sale) {
        return bytes(sale, draft -> draft);
    }

    public byte[] bytes(Sale sale, UnaryOperator<OutgoingMessage> change) {
        return codec.encode(change.apply(sale.toMessage(settings.profile().mask())));
    }

    public PaymentHttpAnswer post(String path, byte[] body) {
        return post(path, Map.of(KEY_HEADER, List.of(KEY)), body);
    }

    public PaymentHttpAnswer post(String path, Map<String, List<String>> headers, byte[] body) {
        return service.handle(new PaymentHttpRequest("POST", path, headers, body));
    }

    public PaymentHttpAnswer sell(byte[] body) {
        return post("/sale", body);
    }

    public SaleAnswer sell(Sale sale) {
        return read(sell(bytes(sale)));
    }

    public SaleAnswer sell(Sale sale, UnaryOperator<OutgoingMessage> change) {
        return read(sell(bytes(sale, change)));
    }

    public SaleAnswer read(PaymentHttpAnswer answer) {
        return new SaleAnswer(codec.decode(MessageType.SALE_ANSWER, answer.body()));
    }

    public PaymentHttpAnswer ask(OutgoingMessage query) {
        return post("/details", codec.encode(query));
    }

    public QueryAnswer page(int number) {
        return page(SN, TODAY, number);
    }

    public QueryAnswer page(String sn, LocalDate date, int number) {
        return readPage(ask(TransactionQuery.page(sn, date, number).toMessage()));
    }

    public QueryAnswer readPage(PaymentHttpAnswer answer) {
        return new QueryAnswer(codec.decode(MessageType.QUERY_ANSWER, answer.body()));
    }

    public static String text(PaymentHttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
