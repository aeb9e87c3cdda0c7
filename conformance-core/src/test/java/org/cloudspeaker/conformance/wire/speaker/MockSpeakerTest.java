package org.cloudspeaker.conformance.wire.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.PinBlock;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.TripleDesKey;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.payment.Received;
import org.cloudspeaker.conformance.wire.tls.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a speaker does by itself between a broker and a payment server. */
@Timeout(30)
class MockSpeakerTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String SN = "TEST000000000001";
    private static final String TOPIC = "pos/message/" + SN;
    private static final Secret KEY = new Secret("key-of-a-test-0123456789");

    private final Clock clock = Clock.systemUTC();
    private final FormatProfile guide = new FormatProfiles().guide();
    private final DeviceNetwork network = new DeviceNetwork();
    private final BlockingQueue<SpeakerEvent> events = new LinkedBlockingQueue<>();
    private MockBroker broker;
    private MockPaymentServer payment;

    @BeforeEach
    void startTheServers() throws IOException {
        broker = MockBroker.start(org.cloudspeaker.conformance.wire.broker.Settings.of(transcript())
                .login("speaker", "correct-horse"));
        payment = MockPaymentServer.start(
                org.cloudspeaker.conformance.wire.payment.Settings.of(guide, KEY, transcript(), clock)
                        .outcomesByAmount());
    }

    @AfterEach
    void endThem() {
        network.close();
        payment.close();
        broker.close();
    }

    @Test
    void aGuidedPaymentIsSoldWhenACardComes() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            publish("00", "12344", "1");

            SpeakerEvent.Sold sold = speaker.presentCard(Card.guide(), LIMIT).orElseThrow();
            assertThat(sold.approved()).isTrue();
            assertThat(sold.sentence()).contains("of 123.44: the device says \"transaction success\"");
            assertThat(next(SpeakerEvent.Reacted.class).sentence())
                    .isEqualTo("the device shows 123.44 and asks for a card");
            assertThat(received().reading().value(Field.AMOUNT)).contains("12344");
        }
    }

    @Test
    void anAnnouncementIsSaidAndNotSold() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            publish("99", "12344", "1");

            assertThat(next(SpeakerEvent.Reacted.class).sentence())
                    .isEqualTo("the device shows 123.44 and says \"received 123 Dollars and 44 Cents\"");
            assertThat(speaker.presentCard(Card.guide(), Duration.ZERO)).isEmpty();
            assertThat(payment.received()).isEmpty();
        }
    }

    @Test
    void aMessageThatComesWhileACardIsWaitedForIsDropped() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            publish("00", "100", "1");
            publish("00", "200", "2");
            assertThat(next(SpeakerEvent.Busy.class).sentence())
                    .isEqualTo("the device drops a message, because it is still handling another");

            assertThat(speaker.presentCard(Card.guide(), LIMIT)
                            .orElseThrow()
                            .sale()
                            .amount())
                    .isEqualTo(100);
        }
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameNumbers() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            payment.loseAnswers(2);
            assertThat(speaker.sell(2999, Card.guide()).approved()).isTrue();

            List<String> numbers = payment.received().stream()
                    .map(it -> it.reading().value(Field.TRACE_NO).orElse(""))
                    .toList();
            assertThat(numbers).hasSize(3);
            assertThat(Set.copyOf(numbers)).hasSize(1);
        }
    }

    @Test
    void aSpeakerWhoseLineIsCutComesBackToItsSession() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            speaker.cutLine();
            publish("00", "500", "1");

            assertThat(speaker.presentCard(Card.guide(), LIMIT)).isPresent();
            assertThat(broker.journal().events(Seen.Connected.class))
                    .extracting(Seen.Connected::sessionPresent)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aMessageWithoutATypeRestartsThePublishedFirmware() throws InterruptedException {
        try (MockSpeaker speaker = listening(Firmware.guide().restarting(), Set.of())) {
            broker.publish(TOPIC, "{\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8), 1, false);

            next(SpeakerEvent.Restarted.class);
            next(SpeakerEvent.Disconnected.class);
            assertThat(speaker.awaitListening(LIMIT)).isTrue();
        }
    }

    @Test
    void aDeviceThatLooksFirstSaysWhatItSurvived() throws InterruptedException {
        try (MockSpeaker speaker = listening(Set.of())) {
            broker.publish(TOPIC, "{\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8), 1, false);

            assertThat(next(SpeakerEvent.Reacted.class).sentence())
                    .isEqualTo(
                            "the device shows and says nothing, because it looked first: of firmware V1.0.4 it is said"
                                    + " that the device restarts, because transType is missing");
            assertThat(speaker.awaitListening(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void anAnswerThatItsParserCannotReadIsNoSuccess() {
        try (MockSpeaker speaker = listening(Set.of())) {
            assertThat(speaker.sell(80_100, Card.guide()).sentence())
                    .contains("the device says \"transaction fail\", because the answer, HTTP 200, cannot be read");
        }
    }

    @Test
    void anAnswerWithoutChipDataRestartsThePublishedFirmware() throws InterruptedException {
        try (MockSpeaker speaker = listening(Firmware.guide().restarting(), Set.of())) {
            speaker.sell(80_200, Card.guide());

            assertThat(next(SpeakerEvent.Restarted.class).sentence())
                    .isEqualTo("the device restarts, because its answer has no emvData");
            assertThat(speaker.awaitListening(LIMIT)).isTrue();
        }
    }

    @Test
    void aDeviceThatLooksFirstSaysWhatAnAnswerWithoutChipDataDoesToOthers() {
        try (MockSpeaker speaker = listening(Set.of())) {
            assertThat(speaker.sell(80_200, Card.guide()).sentence())
                    .contains(
                            "the device says \"transaction success\", because the response code is 00 (it looked first:"
                                    + " of firmware V1.0.4 it is said that the device restarts, because the answer has no"
                                    + " emvData), after ");
            assertThat(speaker.sell(100, Card.guide()).sentence()).contains("the response code is 00, after ");
        }
    }

    @Test
    void itsDayHasOnePageForEachSale() {
        try (MockSpeaker speaker = listening(Set.of())) {
            speaker.sell(100, Card.guide());
            speaker.sell(250, Card.guide());

            assertThat(speaker.day())
                    .extracting(SpeakerEvent.Paged::sentence)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).matches("page \\d of the day: record .* \\(of 2\\)"));
        }
    }

    @Test
    void withoutAKeyNothingIsSold() {
        try (MockSpeaker speaker = listening(Set.of(DeviceFault.SENDS_NO_KEY))) {
            assertThat(speaker.sell(100, Card.guide()).sentence()).contains("transaction fail");
        }
    }

    @Test
    void thePublishedFirmwareEncryptsCardDataAndIsSold() throws InterruptedException {
        Firmware encrypting = Firmware.guide().sending(CardProtection.underTestKey());
        try (MockSpeaker speaker = listening(encrypting, Set.of())) {
            assertThat(speaker.sell(100, Card.guide()).approved()).isTrue();

            Reading sale = received().reading();
            assertThat(sale.value(Field.TRACK2).map(MockSpeakerTest::decrypted)).contains(validTrack());
            assertThat(sale.value(Field.EMV_DATA)
                            .map(MockSpeakerTest::decrypted)
                            .orElse(""))
                    .startsWith("9F2608");
            assertThat(Firmware.published().cards()).isEqualTo(encrypting.cards());
        }
    }

    @Test
    void cardDataIsInClearWhereADeviceIsWrong() throws InterruptedException {
        Firmware encrypting = Firmware.guide().sending(CardProtection.underTestKey());
        try (MockSpeaker speaker = listening(
                encrypting,
                Set.of(DeviceFault.TRACK_2_IN_CLEAR, DeviceFault.EMV_DATA_IN_CLEAR, DeviceFault.PIN_IN_CLEAR))) {
            speaker.sell(100, Card.guide());

            Reading sale = received().reading();
            assertThat(sale.value(Field.TRACK2)).contains(validTrack());
            assertThat(sale.value(Field.EMV_DATA).orElse("")).startsWith("9F2608");
            assertThat(sale.value(Field.PIN)
                            .flatMap(block -> PinBlock.pinIn(block, Card.guide().pan())))
                    .contains(Card.guide().pin());
        }
    }

    private String validTrack() {
        return Card.guide().validOn(LocalDate.now(clock)).track2();
    }

    private static String decrypted(String hex) {
        byte[] clear = TripleDesKey.testDataKey().decrypt(HexFormat.of().parseHex(hex));
        return HexFormat.of().withUpperCase().formatHex(clear);
    }

    private MockSpeaker listening(Set<DeviceFault> faults) {
        return listening(Firmware.guide(), faults);
    }

    private MockSpeaker listening(Firmware firmware, Set<DeviceFault> faults) {
        BrokerAddress brokerAddress = new BrokerAddress(
                broker.host(), broker.port(), Transport.TCP, "", List.of(), Optional.empty(), Limits.defaults());
        PaymentAddress.Key key = new PaymentAddress.Key("X-API-Key", "", KEY);
        PaymentAddress paymentAddress = new PaymentAddress(
                payment.at("/sale"),
                payment.at("/details"),
                key,
                Trust.clientContext(Trust.of(List.of())),
                true,
                Limits.defaults());
        Credentials credentials = new Credentials("speaker", new Secret("correct-horse"));
        SpeakerSettings settings = new SpeakerSettings(
                guide.newCodec(),
                new SpeakerSettings.Connections(
                        brokerAddress, new Login(SN, Optional.of(credentials), false), TOPIC, paymentAddress),
                firmware,
                faults);
        Resources resources =
                new Resources(network, new TraceNumbers(clock.instant(), 1000), new Evidence(transcript()), clock);
        MockSpeaker speaker = MockSpeaker.switchOn(settings, resources, events::add);
        assertThat(speaker.awaitListening(LIMIT)).isTrue();
        return speaker;
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }

    private void publish(String mode, String amount, String order) {
        String message = "{\"amount\":\"%s\",\"transType\":\"%s\",\"orderId\":\"%s\"}".formatted(amount, mode, order);
        broker.publish(TOPIC, message.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private Received received() throws InterruptedException {
        return payment.awaitSale(LIMIT).orElseThrow();
    }

    private <T extends SpeakerEvent> T next(Class<T> type) throws InterruptedException {
        for (SpeakerEvent event = poll(); ; event = poll()) {
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    private SpeakerEvent poll() throws InterruptedException {
        SpeakerEvent event = events.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }
}
