package org.cloudspeaker.conformance.wire.payment;

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
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.device.SaleReply;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.tls.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device meets at a server where amounts decide. */
@Timeout(30)
class OutcomeTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LATE = Duration.ofMillis(1500);
    private static final Limits PATIENT = Limits.defaults();
    private static final Limits IMPATIENT = PATIENT.waiting(Duration.ofSeconds(5), Duration.ofMillis(500));

    private final Settings settings = Settings.of(
            new FormatProfiles().guide(), new Secret(Till.KEY), new Transcript(CLOCK, new Redaction()), CLOCK);
    private final MockPaymentServer server = MockPaymentServer.start(settings.outcomesByAmount(LATE));
    private final Evidence evidence = new Evidence(new Transcript(CLOCK, new Redaction()));

    @AfterEach
    void stop() {
        server.close();
    }

    private MockDevice device(String sn, Limits limits) {
        PaymentAddress address = new PaymentAddress(
                server.at("/sale"),
                server.at("/details"),
                new PaymentAddress.Key(Till.KEY_HEADER, "", new Secret(Till.KEY)),
                Trust.clientContext(Trust.none()),
                false,
                limits);
        return new MockDevice(
                sn,
                settings.profile().newCodec(),
                new PaymentLink(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, 1000),
                CLOCK.withZone(ZoneOffset.UTC));
    }

    private MockDevice device() {
        return device("TEST000000000001", PATIENT);
    }

    private SaleReply sell(Outcome outcome) {
        MockDevice device = device();
        return device.sell(device.newSale(outcome.amount()));
    }

    private static int booked(MockDevice device) {
        return device.ask(TransactionQuery.page(device.sn(), device.today(), 1))
                .answer()
                .total()
                .orElse(-1);
    }

    static Stream<Outcome> declines() {
        return Stream.of(Outcome.values()).filter(Outcome::declines);
    }

    @ParameterizedTest
    @MethodSource("declines")
    void aDeclineHasItsCodeAndKeepsItWhenTheSaleComesAgain(Outcome outcome) {
        MockDevice device = device();
        Sale sale = device.newSale(outcome.amount());
        for (int i = 0; i < 2; i++) {
            SaleReply reply = device.sell(sale);
            assertThat(reply.http().status()).isEqualTo(200);
            assertThat(reply.answer().reading().value(Field.RESPONSE_CODE)).hasValue(outcome.responseCode());
            assertThat(reply.answer().claimsApproval()).isFalse();
        }
        assertThat(outcome.amount()).isEqualTo(100 * Long.parseLong(outcome.responseCode()));
        assertThat(booked(device)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 51_01, 50_99, 408_01, 1_00})
    void everyOtherAmountIsApproved(long amount) {
        MockDevice device = device();
        assertThat(device.sell(device.newSale(amount)).answer().approved()).isTrue();
    }

    @Test
    void aSlowAnswerComesTooLateAndItsRepetitionAtOnce() {
        MockDevice device = device("TEST000000000001", IMPATIENT);
        Sale sale = device.newSale(Outcome.SLOW_ANSWER.amount());

        assertThatThrownBy(() -> device.once().sell(sale)).isInstanceOf(NoAnswerException.class);
        assertThat(device.sell(sale).answer().approved()).isTrue();
        assertThat(booked(device)).isEqualTo(1);
        assertThat(server.received().get(0).reply().delay()).isEqualTo(LATE);
        assertThat(server.received().get(1).reply().delay()).isZero();
    }

    @Test
    void aSlowAnswerComesToWhoWaits() {
        SaleReply reply = sell(Outcome.SLOW_ANSWER);
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
                    .<Callable<SaleReply>>map(device -> () -> device.sell(device.newSale(Outcome.SLOW_ANSWER.amount())))
                    .map(threads::submit)
                    .toList();
            for (int i = 0; i < slow; i++) {
                assertThat(server.awaitSale(Duration.ofSeconds(10))).isPresent();
            }

            MockDevice other = device();
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
            byte[] sale = Till.guide().bytes(Till.sale(Outcome.SLOW_ANSWER.amount(), "000001"));
            Future<?> answer =
                    thread.submit(() -> Caller.plain().post(slow.at("/sale"), sale, Till.KEY_HEADER, Till.KEY));
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
        MockDevice device = device();
        Sale sale = device.newSale(Outcome.LOST_ANSWER.amount());

        assertThatThrownBy(() -> device.once().sell(sale)).isInstanceOf(NoAnswerException.class);
        assertThat(booked(device)).isEqualTo(1);
        assertThat(device.sell(sale).answer().approved()).isTrue();
        assertThat(booked(device)).isEqualTo(1);
        assertThat(server.received().get(0).reply().lost()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"SERVER_ERROR", "ERROR_PAGE"})
    void whatFailsInHttpBooksNothing(Outcome outcome) {
        MockDevice device = device();
        SaleReply reply = device.sell(device.newSale(outcome.amount()));

        assertThat(reply.http().status()).isEqualTo(Math.toIntExact(outcome.amount() / 100));
        assertThat(reply.http().body().text().contains("<html>")).isEqualTo(outcome == Outcome.ERROR_PAGE);
        assertThat(booked(device)).isZero();
    }

    @Test
    void aTrailingCommaIsNoJson() {
        SaleReply reply = sell(Outcome.TRAILING_COMMA);
        assertThat(reply.http().body().text()).endsWith(",}");
        assertThat(reply.answer().reading().syntax()).isPresent();
    }

    @Test
    void emvDataIsLeftOut() {
        SaleReply reply = sell(Outcome.NO_EMV_DATA);
        assertThat(reply.answer().reading().field(Field.EMV_DATA).state()).isEqualTo(FieldReading.State.ABSENT);
        assertThat(reply.answer().reading().syntax()).isEmpty();
    }

    @Test
    void theResponseCodeIsANumber() {
        SaleReply reply = sell(Outcome.CODE_AS_NUMBER);
        assertThat(reply.answer().reading().field(Field.RESPONSE_CODE).state())
                .isEqualTo(FieldReading.State.WRONG_TYPE);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aServerThatWasNotToldSoApprovesThemAll(Outcome outcome) {
        Till till = Till.guide();
        assertThat(till.sell(Till.sale(outcome.amount(), "000001")).approved()).isTrue();
    }

    @Test
    void noTwoOutcomesShareAnAmount() {
        assertThat(Stream.of(Outcome.values()).map(Outcome::amount)).doesNotHaveDuplicates();
        assertThat(Outcome.LATE).isGreaterThan(PATIENT.answer());
    }
}
