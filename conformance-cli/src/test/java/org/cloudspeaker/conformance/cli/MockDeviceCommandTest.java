package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.cli.MockDeviceSession.SN;
import static org.cloudspeaker.conformance.cli.MockDeviceSession.TOPIC;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mock device, at a mock broker and a mock payment server over TLS. */
@Timeout(60)
class MockDeviceCommandTest {
    @TempDir
    Path folder;

    private MockDeviceSession session;

    @BeforeEach
    void startServers() throws IOException {
        session = new MockDeviceSession(folder);
    }

    @AfterEach
    void closeServers() {
        session.close();
    }

    @Test
    void aBroadcastIsPaidByATypedCardAndShownWithoutSecrets() throws Exception {
        CompletableFuture<Integer> code = session.start();
        session.awaitSubscribed(1);
        session.publish(TOPIC, "00", "12344", "1");
        session.type("card AMEX");
        ReceivedRequest sale = session.awaitSale();
        session.type("day");
        session.awaitQuery();
        session.type("quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(sale.message().value(MessageField.AMOUNT)).contains("12344");
        assertThat(sale.message().value(MessageField.CARD_ORG)).contains("AMEX");
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains(
                        "connected to mqtts://localhost:" + session.broker().port(),
                        "ready device " + SN + " broker mqtts://localhost:"
                                + session.broker().port() + " topic " + TOPIC + " payment https://localhost:"
                                + session.payment().port() + "/sale",
                        "the device shows 123.44 and asks for a card",
                        "POST https://localhost:" + session.payment().port()
                                + "/sale (X-API-Key: [API key]) {\"deviceSn\":",
                        "\"track2\":\"[redacted]",
                        "\"pin\":\"[redacted]\"",
                        "of 123.44: the device says \"transaction success\", because the response code is 00",
                        "page 1 of the day: record ")
                .containsPattern("answer +" + SN + "  HTTP 200 \\{.*\"transStatus\":\"APPROVE\"} after \\d+ ms")
                .doesNotContain(session.secrets());
    }

    @Test
    void aSaleIsRepeatedUnderTheSameNumbers() throws Exception {
        CompletableFuture<Integer> code = session.start();
        session.awaitSubscribed(1);
        session.type("sell 12.34");
        ReceivedRequest first = session.awaitSale();
        session.type("repeat");
        ReceivedRequest second = session.awaitSale();
        session.type("lose", "sell 0.05");
        ReceivedRequest third = session.awaitSale();
        ReceivedRequest fourth = session.awaitSale();
        session.type("quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(number(third)).isNotEqualTo(number(first)).isEqualTo(number(fourth));
        assertThat(session.out()).contains("(the connection is cut before the answer is read)");
    }

    @Test
    void anArgumentTooManyIsReportedAndTheCommandIsNotRun() throws Exception {
        CompletableFuture<Integer> code = session.start();
        session.awaitSubscribed(1);
        session.type("repeat 5", "day 99", "lose 3", "card VISA twice", "quit now", "lose", "sell 12.34");
        session.awaitSale();
        session.awaitSale();
        session.type("quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(session.out().lines())
                .containsSubsequence(
                        "expected nothing after repeat, found 5; nothing was done",
                        "expected nothing after day, found 99; nothing was done",
                        "expected nothing after lose, found 3; nothing was done",
                        "expected no more than 1 word after card, found twice; nothing was done",
                        "expected nothing after quit, found now; nothing was done",
                        "the connection will drop before the answer to the next sale is read");
    }

    @Test
    void aDroppedConnectionResumesItsSession() throws Exception {
        CompletableFuture<Integer> code = session.start("--auto");
        session.awaitSubscribed(1);
        session.type("cut");
        session.awaitSubscribed(1);
        session.publish(TOPIC, "00", "500", "1");
        session.awaitSale();
        session.type("quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(session.broker().journal().events(BrokerEvent.Connected.class))
                .extracting(BrokerEvent.Connected::sessionPresent)
                .containsExactly(false, true);
    }

    @Test
    void publishedFirmwareSendsNoKeyAndEncryptsCardData() throws Exception {
        CompletableFuture<Integer> code = session.start("--firmware", "V1.0.4");
        session.awaitSubscribed(1);
        session.type("sell 1.00");
        DecodedMessage sale = session.awaitSale().message();
        session.type("quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(sale.value(MessageField.APP_VERSION)).contains("V1.0.4");
        assertThat(sale.value(MessageField.TRACK2).orElse(""))
                .doesNotContain(Card.guide().pan());
        assertThat(session.out())
                .contains(
                        "POST https://localhost:" + session.payment().port() + "/sale {\"deviceSn\"",
                        "transaction fail");
    }

    @Test
    void aWrongCommandIsAnsweredAndHasNoEffect() throws Exception {
        CompletableFuture<Integer> code = session.start();
        session.type("sell", "sell 1.2", "cards", "fly", "card PLASTIC", "sell 1.00 20", "repeat", "help", "", "quit");

        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(session.out())
                .contains(
                        "expected sell and an amount such as 12.34\n",
                        "expected a command, found cards; did you mean card?\n",
                        "expected a command, found fly; type help for a list\n",
                        "or a length from 13 to 19 digits, found PLASTIC\n",
                        "or a length from 13 to 19 digits, found 20\n",
                        "no sale has been made yet\n",
                        "cut                 drops the connection to the broker; the device reconnects\n");
        assertThat(session.payment().received()).isEmpty();
    }

    @Test
    void theDeviceEndsAfterItsTimeLimit() throws Exception {
        assertThat(MockDeviceSession.ended(session.start("--exit-after", "10ms")))
                .isZero();
    }

    @Test
    void eachOfManyDevicesSellsItsOwnBroadcast() throws Exception {
        CompletableFuture<Integer> code = session.start("--count", "40", "--devices", "TEST9{n:011}");
        session.awaitSubscribed(40);
        for (int n = 1; n <= 40; n++) {
            session.publish("pos/message/TEST9%011d".formatted(n), "00", "100", "1");
        }
        List<String> sold = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            sold.add(session.awaitSale().message().value(MessageField.DEVICE_SN).orElse(""));
        }

        session.type("quit");

        assertThat(sold).doesNotHaveDuplicates();
        assertThat(MockDeviceSession.ended(code)).isZero();
        assertThat(session.out())
                .contains("ready 40 devices\n")
                .containsPattern(
                        "40 of 40 devices subscribed; 40 sales, 40 approved; 0 connections failed or lost; from"
                                + " broadcast to approval: median \\d+ ms, 95th percentile \\d+ ms, longest \\d+ ms");
    }

    @Test
    void anUnreachableBrokerIsReportedOnce() throws Exception {
        session.broker().close();

        assertThat(MockDeviceSession.ended(session.start("--exit-after", "500ms")))
                .isZero();
        assertThat(session.out()).containsOnlyOnce("not connected: the broker at localhost:");
    }

    private static String number(ReceivedRequest sale) {
        return sale.message().value(MessageField.BATCH_NO).orElse("")
                + sale.message().value(MessageField.TRACE_NO).orElse("");
    }
}
