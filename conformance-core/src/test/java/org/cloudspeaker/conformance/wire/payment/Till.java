package org.cloudspeaker.conformance.wire.payment;

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
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;

/** A payment service without sockets, and a device before it. */
final class Till {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String KEY = "kf-39A7c21-Payment-Key";
    static final String KEY_HEADER = "X-API-Key";
    static final String SN = "S20A1012574P0002";

    final Settings settings;
    final PaymentService service;
    final Codec codec;

    Till(Settings settings) {
        this.settings = settings;
        this.service = new PaymentService(settings);
        this.codec = settings.profile().newCodec();
    }

    static Till guide(PaymentFault... faults) {
        return new Till(settings(new FormatProfiles().guide()).with(faults));
    }

    static Till nested(PaymentFault... faults) {
        return new Till(settings(nestedProfile()).with(faults));
    }

    static FormatProfile nestedProfile() {
        try {
            return new FormatProfiles()
                    .read(Path.of(Objects.requireNonNull(Till.class.getResource("nested.yaml"))
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Settings settings(FormatProfile profile) {
        return Settings.of(profile, new Secret(KEY), new Transcript(CLOCK, new Redaction()), CLOCK);
    }

    static Sale sale(long amount, String traceNo) {
        return sale(SN, amount, traceNo);
    }

    static Sale sale(String sn, long amount, String traceNo) {
        return new Sale(
                Device.ds50(sn), Card.guide(), amount, "000123", traceNo, LocalDateTime.of(2026, 11, 23, 15, 50, 0));
    }

    byte[] bytes(Sale sale) {
        return bytes(sale, draft -> draft);
    }

    byte[] bytes(Sale sale, UnaryOperator<Draft> change) {
        return codec.encode(change.apply(sale.draft(settings.profile().mask())));
    }

    Answer post(String path, byte[] body) {
        return post(path, Map.of(KEY_HEADER, List.of(KEY)), body);
    }

    Answer post(String path, Map<String, List<String>> headers, byte[] body) {
        return service.handle(new Request("POST", path, headers, body));
    }

    Answer sell(byte[] body) {
        return post("/sale", body);
    }

    SaleAnswer sell(Sale sale) {
        return read(sell(bytes(sale)));
    }

    SaleAnswer sell(Sale sale, UnaryOperator<Draft> change) {
        return read(sell(bytes(sale, change)));
    }

    SaleAnswer read(Answer answer) {
        return new SaleAnswer(codec.decode(MessageType.SALE_ANSWER, answer.body()));
    }

    Answer ask(Draft query) {
        return post("/details", codec.encode(query));
    }

    QueryAnswer page(int number) {
        return page(SN, TODAY, number);
    }

    QueryAnswer page(String sn, LocalDate date, int number) {
        return readPage(ask(TransactionQuery.page(sn, date, number).draft()));
    }

    QueryAnswer readPage(Answer answer) {
        return new QueryAnswer(codec.decode(MessageType.QUERY_ANSWER, answer.body()));
    }

    static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
