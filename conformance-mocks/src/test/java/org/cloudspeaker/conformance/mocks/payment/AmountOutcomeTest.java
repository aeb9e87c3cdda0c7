package org.cloudspeaker.conformance.mocks.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.payment.http.HttpTestClient;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device meets at a server where amounts decide. */
@Timeout(30)
class AmountOutcomeTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LATE = Duration.ofMillis(1500);
    private static final RunLimits PATIENT = RunLimits.defaults();
    private static final RunLimits IMPATIENT = PATIENT.waiting(Duration.ofSeconds(5), Duration.ofMillis(500));

    private final PaymentServerConfig settings = PaymentServerConfig.of(
            new FormatProfileLoader().guide(),
            new Secret(PaymentServiceFixture.KEY),
            new Transcript(CLOCK, new Redaction()),
            CLOCK);
    private final MockPaymentServer server = MockPaymentServer.start(settings.outcomesByAmount(LATE));
    private final Evidence evidence = new Evidence(new Transcript(CLOCK, new Redaction()));

    @AfterEach
    void stop() {
        server.close();
    }

    private PaymentClient device(String sn, RunLimits limits) {
        PaymentServerAddress address = new PaymentServerAddress(
                server.at("/sale"),
                server.at("/details"),
                new PaymentServerAddress.AuthenticationHeader(
                        PaymentServiceFixture.KEY_HEADER, "", new Secret(PaymentServiceFixture.KEY)),
                TrustManagers.clientContext(TrustManagers.trustAll()),
                false,
                limits);
        return new PaymentClient(
                sn,
                settings.profile().newCodec(),
                new HttpPaymentClient(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, 1000),
                CLOCK.withZone(ZoneOffset.UTC));
    }

    private PaymentClient device() {
        return device("TEST000000000001", PATIENT);
    }

    private SaleReply sell(AmountOutcome outcome) {
        PaymentClient device = device();
        return device.sell(device.newSale(outcome.amount()));
    }

    private static int booked(PaymentClient device) {
        return device.ask(TransactionQuery.page(device.sn(), device.today(), 1))
                .answer()
                .total()
                .orElse(-1);
    }

    static Stream<AmountOutcome> declines() {
        return Stream.of(AmountOutcome.values()).filter(AmountOutcome::declines);
    }

    @ParameterizedTest
    @MethodSource("declines")
    void aDeclineHasItsCodeAndKeepsItWhenTheSaleComesAgain(AmountOutcome outcome) {
        PaymentClient device = device();
        Sale sale = device.newSale(outcome.amount());
        for (int i = 0; i < 2; i++) {
            SaleReply reply = device.sell(sale);
            assertThat(reply.http().status()).isEqualTo(200);
            assertThat(reply.answer().message().value(MessageField.RESPONSE_CODE))
                    .hasValue(outcome.responseCode());
            assertThat(reply.answer().claimsApproval()).isFalse();
        }
        assertThat(outcome.amount()).isEqualTo(100 * Long.parseLong(outcome.responseCode()));
        assertThat(booked(device)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 51_01, 50_99, 408_01, 1_00})
    void everyOtherAmountIsApproved(long amount) {
        PaymentClient device = device();
        assertThat(device.sell(device.newSale(amount)).answer().approved()).isTrue();
    }

    @Test
    void aSlowAnswerComesTooLateAndItsRepetitionAtOnce() {
        PaymentClient device = device("TEST000000000001", IMPATIENT);
        Sale sale = device.newSale(AmountOutcome.SLOW_ANSWER.amount());

        assertThatThrownBy(() -> device.once().sell(sale)).isInstanceOf(NoAnswerException.class);
        assertThat(device.sell(sale).answer().approved()).isTrue();
        assertThat(booked(device)).isEqualTo(1);
        assertThat(server.received().get(0).reply().delay()).isEqualTo(LATE);
        assertThat(server.received().get(1).reply().delay()).isZero();
    }

    @Test
    void aSlowAnswerComesToWhoWaits() {
        SaleReply reply = sell(AmountOutcome.SLOW_ANSWER);
        assertThat(reply.answer().approved()).isTrue();
        assertThat(reply.http().took()).isGreaterThanOrEqualTo(LATE);
    }

    @Test
    void moreSlowAnswersThanThreadsKeepNobodyElseWaiting() throws Exception {
        int slow = 40;
        ExecutorService threads = Executors.newFixedThreadPool(slow);
        try {
            List<Future<SaleReply>> waiting = IntStream.range(0, slow)
                    .mapToObj("TEST9%011d"::formatted)
                    .map(sn -> device(sn, PATIENT))
                    .<Callable<SaleReply>>map(
                            device -> () -> device.sell(device.newSale(AmountOutcome.SLOW_ANSWER.amount())))
                    .map(threads::submit)
                    .toList();
            for (int i = 0; i < slow; i++) {
                assertThat(server.awaitSale(Duration.ofSeconds(10))).isPresent();
            }

            PaymentClient other = device();
            SaleReply reply = other.sell(other.newSale(1_00));
            assertThat(reply.http().took()).isLessThan(LATE);
            for (Future<SaleReply> each : waiting) {
                assertThat(each.get().answer().approved()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aServerWithASlowAnswerUnderWayClosesAtOnce() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Instant before;
        try (MockPaymentServer slow = MockPaymentServer.start(settings.outcomesByAmount(Duration.ofHours(1)))) {
            byte[] sale = PaymentServiceFixture.guide()
                    .bytes(PaymentServiceFixture.sale(AmountOutcome.SLOW_ANSWER.amount(), "000001"));
            Future<?> answer = thread.submit(() -> HttpTestClient.plain()
                    .post(slow.at("/sale"), sale, PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY));
            assertThat(slow.awaitSale(Duration.ofSeconds(5))).isPresent();
            assertThat(answer.isDone()).isFalse();
            before = CLOCK.instant();
        } finally {
            thread.shutdownNow();
        }
        assertThat(Duration.between(before, CLOCK.instant())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aLostAnswerIsFoundByTheRepetition() {
        PaymentClient device = device();
        Sale sale = device.newSale(AmountOutcome.LOST_ANSWER.amount());

        assertThatThrownBy(() -> device.once().sell(sale)).isInstanceOf(NoAnswerException.class);
        assertThat(booked(device)).isEqualTo(1);
        assertThat(device.sell(sale).answer().approved()).isTrue();
        assertThat(booked(device)).isEqualTo(1);
        assertThat(server.received().get(0).reply().isLost()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = AmountOutcome.class,
            names = {"SERVER_ERROR", "ERROR_PAGE"})
    void whatFailsInHttpBooksNothing(AmountOutcome outcome) {
        PaymentClient device = device();
        SaleReply reply = device.sell(device.newSale(outcome.amount()));

        assertThat(reply.http().status()).isEqualTo(Math.toIntExact(outcome.amount() / 100));
        assertThat(reply.http().body().text().contains("<html>")).isEqualTo(outcome == AmountOutcome.ERROR_PAGE);
        assertThat(booked(device)).isZero();
    }

    @Test
    void aTrailingCommaIsNoJson() {
        SaleReply reply = sell(AmountOutcome.TRAILING_COMMA);
        assertThat(reply.http().body().text()).endsWith(",}");
        assertThat(reply.answer().message().syntax()).isPresent();
    }

    @Test
    void emvDataIsLeftOut() {
        SaleReply reply = sell(AmountOutcome.NO_EMV_DATA);
        assertThat(reply.answer().message().field(MessageField.EMV_DATA).state())
                .isEqualTo(DecodedField.FieldState.ABSENT);
        assertThat(reply.answer().message().syntax()).isEmpty();
    }

    @Test
    void theResponseCodeIsANumber() {
        SaleReply reply = sell(AmountOutcome.CODE_AS_NUMBER);
        assertThat(reply.answer().message().field(MessageField.RESPONSE_CODE).state())
                .isEqualTo(DecodedField.FieldState.WRONG_TYPE);
    }

    @ParameterizedTest
    @EnumSource(AmountOutcome.class)
    void aServerThatWasNotToldSoApprovesThemAll(AmountOutcome outcome) {
        PaymentServiceFixture till = PaymentServiceFixture.guide();
        assertThat(till.sell(PaymentServiceFixture.sale(outcome.amount(), "000001"))
                        .approved())
                .isTrue();
    }

    @Test
    void noTwoOutcomesShareAnAmount() {
        assertThat(Stream.of(AmountOutcome.values()).map(AmountOutcome::amount)).doesNotHaveDuplicates();
        assertThat(AmountOutcome.LATE).isGreaterThan(PATIENT.answer());
    }
}
