package org.cloudspeaker.conformance.mocks.payment.handler;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.result.Exchange;

/** Puts requests and answers into the transcript, without keys and card data. */
final class ExchangeRecorder {
    private static final int MOST_BYTES = 1 << 14;
    private static final String HIDDEN = "[redacted]";

    private final Transcript transcript;
    private final CardDataRedactor cardData;
    private final Set<String> secretHeaders;
    private final PaymentServerConfig.ApiKeyConfig key;

    ExchangeRecorder(PaymentServerConfig settings) {
        this.transcript = settings.transcript();
        this.key = settings.key();
        this.cardData = new CardDataRedactor(settings.profile(), transcript.redaction(), settings.dataKey());
        this.secretHeaders = Set.of(settings.key().header().toLowerCase(Locale.ROOT), "proxy-authorization", "cookie");
        transcript.redaction().hide(settings.key().secret().value());
        settings.dataKey()
                .ifPresent(known -> transcript
                        .redaction()
                        .hide(HexFormat.of().formatHex(known.key().bytes().bytes())));
        settings.key().expired().ifPresent(old -> transcript.redaction().hide(old.value()));
    }

    Instant now() {
        return transcript.now();
    }

    void remember(DecodedMessage sale) {
        cardData.remember(sale);
    }

    Exchange record(Instant at, PaymentHttpRequest request, PaymentHttpAnswer answer) {
        request.header(key.header()).forEach(shown -> cardData.remember(withoutPrefix(shown)));
        Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, values) -> asked.put(name, shown(name, values)));
        Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach((name, value) -> answered.put(name, shown(name, List.of(value))));
        return transcript.record(
                Exchange.ExchangeKind.HTTP,
                at,
                new Exchange.ExchangeMessage(request.method() + " " + address(request), asked, text(request.body())),
                answer.isDropped()
                        ? Optional.empty()
                        : Optional.of(new Exchange.ExchangeMessage(
                                "HTTP " + answer.status(), answered, text(answer.body()))));
    }

    private String withoutPrefix(String shown) {
        return shown.startsWith(key.prefix()) ? shown.substring(key.prefix().length()) : shown;
    }

    /** A query string is no place for anything here, and may hold what must not be shown. */
    private static String address(PaymentHttpRequest request) {
        String path = request.path();
        return path.length() == request.url().length() ? path : path + "?" + HIDDEN;
    }

    private String shown(String name, List<String> values) {
        return secretHeaders.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : String.join(", ", values);
    }

    private String text(byte[] body) {
        int length = Math.min(body.length, MOST_BYTES);
        String rest = body.length > length ? "... (" + body.length + " bytes)" : "";
        return cardData.hide(new String(body, 0, length, StandardCharsets.UTF_8)) + rest;
    }
}
