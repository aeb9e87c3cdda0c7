package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.result.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockPaymentServerTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final PaymentServiceFixture till = PaymentServiceFixture.guide();
    private final MockPaymentServer server = MockPaymentServer.start(till.settings);
    private final HttpTestClient caller = HttpTestClient.plain();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> sell(String traceNo) throws IOException, InterruptedException {
        return caller.post(
                server.at("/sale"),
                till.bytes(PaymentServiceFixture.sale(66_66, traceNo)),
                PaymentServiceFixture.KEY_HEADER,
                PaymentServiceFixture.KEY);
    }

    private List<Exchange> exchanges() {
        return till.settings.transcript().exchanges();
    }

    @Test
    void itListensAtAFreePortOfLoopback() {
        assertThat(server.endpoint()).hasToString("http://localhost");
        assertThat(server.port()).isBetween(1, 65535);
    }

    @Test
    void aSaleIsApprovedAndFound() throws Exception {
        HttpResponse<String> answer = sell("000001");
        byte[] query = till.codec.encode(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                .toMessage());
        HttpResponse<String> found =
                caller.post(server.at("/details"), query, PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("content-length")).isPresent();
        assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
        assertThat(answer.body()).contains("\"acqResponseCode\":\"00\"");
        assertThat(found.body()).contains("\"total\":1", "\"transAmount\":\"6666\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sale", "/details"})
    void withoutTheRightKeyNothingIsDone(String path) throws Exception {
        byte[] body = till.bytes(PaymentServiceFixture.sale(66_66, "000001"));
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(caller.post(server.at(path), body));
        answers.add(caller.post(server.at(path + "?X-API-Key=" + PaymentServiceFixture.KEY), body));
        for (String wrong :
                List.of("", "x", PaymentServiceFixture.KEY + "x", PaymentServiceFixture.KEY.toLowerCase(Locale.ROOT))) {
            answers.add(caller.post(server.at(path), body, PaymentServiceFixture.KEY_HEADER, wrong));
        }
        answers.add(caller.post(
                server.at(path),
                body,
                PaymentServiceFixture.KEY_HEADER,
                PaymentServiceFixture.KEY,
                PaymentServiceFixture.KEY_HEADER,
                PaymentServiceFixture.KEY));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).startsWith("{"));
        assertThat(server.received()).extracting(ReceivedRequest::hasRightKey).containsOnly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void onlyPostIsTaken(String method) throws Exception {
        HttpResponse<String> answer = caller.send(HttpTestClient.request(server.at("/sale"))
                .method(method, BodyPublishers.noBody())
                .header(PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sale/", "/SALE", "/__admin", "/__admin/mappings", "/__admin/shutdown", "/__files/x"})
    void otherPathsAreUnknown(String path) throws Exception {
        assertThat(caller.post(
                                server.at(path),
                                new byte[0],
                                PaymentServiceFixture.KEY_HEADER,
                                PaymentServiceFixture.KEY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(sell("000001").statusCode()).as("still there").isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedAndTheServerGoesOn() throws Exception {
        assertThat(caller.post(
                                server.at("/sale"),
                                new byte[1 << 20],
                                PaymentServiceFixture.KEY_HEADER,
                                PaymentServiceFixture.KEY)
                        .statusCode())
                .isEqualTo(413);
        assertThat(endless()).as("a body of unknown length").isNotEqualTo(200);
        assertThat(sell("000001").statusCode()).isEqualTo(200);
    }

    private int endless() throws InterruptedException {
        try {
            return caller.send(HttpTestClient.request(server.at("/sale"))
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[8 << 20])))
                            .header(PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY))
                    .statusCode();
        } catch (IOException hungUp) {
            return 0;
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, multipart/form-data, 415", "Content-Encoding, gzip, 415"})
    void whatNoDeviceSendsIsRefusedWithoutAStackTrace(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = caller.post(
                server.at("/sale"),
                new byte[] {1},
                PaymentServiceFixture.KEY_HEADER,
                PaymentServiceFixture.KEY,
                header,
                value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void fiftySalesAtOnceAreEachBookedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Integer>> sales = IntStream.range(0, 50)
                    .mapToObj(trace -> String.format("%06d", trace))
                    .<Callable<Integer>>map(trace -> () -> sell(trace).statusCode())
                    .toList();
            for (Future<Integer> sale : threads.invokeAll(sales)) {
                assertThat(sale.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        byte[] query =
                till.codec.encode(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 50)
                        .toMessage());
        assertThat(caller.post(
                                server.at("/details"),
                                query,
                                PaymentServiceFixture.KEY_HEADER,
                                PaymentServiceFixture.KEY)
                        .body())
                .contains("\"total\":50", "\"transAmount\":\"6666\"");
    }

    @Test
    void everyExchangeIsRecordedWithoutKeyAndCardData() throws Exception {
        sell("000001");
        caller.post(
                server.at("/sale"),
                "{\"track2\":\"12\\\"34D5\",\"pin\":'7x7y".getBytes(StandardCharsets.UTF_8),
                PaymentServiceFixture.KEY_HEADER,
                "wrong");
        Card card = Card.guide();

        assertThat(exchanges()).hasSize(2).allSatisfy(exchange -> {
            assertThat(exchange.kind()).isEqualTo(Exchange.ExchangeKind.HTTP);
            assertThat(exchange.request().summary()).isEqualTo("POST /sale");
            assertThat(exchange.toString())
                    .doesNotContain(
                            PaymentServiceFixture.KEY, "wrong", card.track2(), card.pinBlock(), "9F02", "34D5", "7x7y");
        });
        assertThat(exchanges().get(0).response().map(Exchange.ExchangeMessage::summary))
                .hasValue("HTTP 200");
    }

    @Test
    void whatCameInCanBeAwaitedAndRead() throws Exception {
        sell("000007");
        Optional<ReceivedRequest> sale = server.awaitSale(SOON);

        assertThat(sale).isPresent();
        assertThat(sale.get().type()).isEqualTo(MessageType.SALE);
        assertThat(sale.get().message().value(MessageField.TRACE_NO)).hasValue("000007");
        assertThat(sale.get().headerNames()).anyMatch(PaymentServiceFixture.KEY_HEADER::equalsIgnoreCase);
        assertThat(sale.get().hasRightKey()).isTrue();
        assertThat(sale.get()).hasToString("sale (x-0001)");
        assertThat(server.awaitSale(Duration.ofMillis(1))).isEmpty();
        assertThat(server.received()).containsExactly(sale.get());
    }

    @Test
    void aLostAnswerLeavesTheSaleBooked() throws Exception {
        server.loseAnswers(1);

        assertThatThrownBy(() -> sell("000001")).isInstanceOf(IOException.class);
        assertThat(sell("000001").body()).contains("481516");
        assertThat(exchanges().get(0).response()).isEmpty();
    }

    @Test
    void anAnswerTakesAFewMillisecondsAtMost() throws Exception {
        sell("000001");
        long fastest = Long.MAX_VALUE;
        for (int i = 2; i < 30; i++) {
            long start = System.nanoTime();
            sell(String.format("%06d", i));
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(25));
    }

    @Test
    void itIsGoneWhenItIsClosed() {
        URI address = server.at("/sale");
        server.close();

        assertThatThrownBy(() -> caller.post(address, new byte[0])).isInstanceOf(IOException.class);
    }
}
