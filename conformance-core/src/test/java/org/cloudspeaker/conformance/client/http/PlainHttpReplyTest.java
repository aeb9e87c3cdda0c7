package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpReplyTest {
    private static PlainHttpReply http(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpReply http = new HttpReply(status, Map.of(), Payload.of(bytes), Duration.ZERO);
        SaleAnswer answer =
                new SaleAnswer(new FormatProfileLoader().guide().newCodec().decode(MessageType.SALE_ANSWER, bytes));
        return new PlainHttpReply("a sale", Optional.of(new SaleReply("a sale", http, answer)), "", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>",
                "Client sent an HTTP request to an HTTPS server.\n",
                "Reason: You're speaking plain HTTP to an SSL-enabled server port.",
                "Bad Request\r\nThis combination of host and port requires TLS.\r\n"
            })
    void whatIsSaidAtAPortOfTlsIsNoPlainHttp(String said) {
        assertThat(http(400, said).speaksPlainHttp()).isFalse();
        assertThat(http(400, said).servesPlainHttp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200, ''",
        "400, {\"error\":\"this API requires TLS\"}",
        "400, Bad Request",
        "401, ''",
        "403, ''",
        "500, ''"
    })
    void whatAnApplicationSaysIsPlainHttp(int status, String said) {
        assertThat(http(status, said).servesPlainHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsHttpThatServesNothing(int status) {
        assertThat(http(status, "").speaksPlainHttp()).isTrue();
        assertThat(http(status, "").servesPlainHttp()).isFalse();
    }

    @Test
    void anAlertIsNoPlainHttp() {
        PlainHttpReply alert = new PlainHttpReply("a sale", Optional.empty(), "a TLS alert", false);
        assertThat(alert.speaksPlainHttp() || alert.servesPlainHttp()).isFalse();
    }
}
