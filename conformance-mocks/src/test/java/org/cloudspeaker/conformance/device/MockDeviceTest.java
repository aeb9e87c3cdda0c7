package org.cloudspeaker.conformance.device;

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
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a speaker does by itself between a broker and a payment server. */
@Timeout(30)
class MockDeviceTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String SN = "TEST000000000001";
    private static final String TOPIC = "pos/message/" + SN;
    private static final Secret KEY = new Secret("key-of-a-test-0123456789");

    private final Clock clock = Clock.systemUTC();
    private final FormatProfile guide = new FormatProfileLoader().guide();
    private final MqttClientResources network = new MqttClientResources();
    private final BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>();
    private MockBroker broker;
    private MockPaymentServer payment;

    @BeforeEach
    void startTheServers() throws IOException {
        broker = MockBroker.start(org.cloudspeaker.conformance.mocks.broker.BrokerConfig.of(transcript())
                .login("speaker", "correct-horse"));
        payment = MockPaymentServer.start(
                org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig.of(guide, KEY, transcript(), clock)
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
        try (MockDevice speaker = listening(Set.of())) {
            publish("00", "12344", "1");

            DeviceEvent.SaleCompleted sold =
                    speaker.presentCard(Card.guide(), LIMIT).orElseThrow();
            assertThat(sold.approved()).isTrue();
            assertThat(sold.sentence()).contains("of 123.44: the device says \"transaction success\"");
            assertThat(next(DeviceEvent.MessageHandled.class).sentence())
                    .isEqualTo("the device shows 123.44 and asks for a card");
            assertThat(received().message().value(MessageField.AMOUNT)).contains("12344");
        }
    }

    @Test
    void anAnnouncementIsSaidAndNotSold() throws InterruptedException {
        try (MockDevice speaker = listening(Set.of())) {
            publish("99", "12344", "1");

            assertThat(next(DeviceEvent.MessageHandled.class).sentence())
                    .isEqualTo("the device shows 123.44 and says \"received 123 Dollars and 44 Cents\"");
            assertThat(speaker.presentCard(Card.guide(), Duration.ZERO)).isEmpty();
            assertThat(payment.received()).isEmpty();
        }
    }

    @Test
    void aMessageThatComesWhileACardIsWaitedForIsDropped() throws InterruptedException {
        try (MockDevice speaker = listening(Set.of())) {
            publish("00", "100", "1");
            publish("00", "200", "2");
            assertThat(next(DeviceEvent.MessageDropped.class).sentence())
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
        try (MockDevice speaker = listening(Set.of())) {
            payment.loseAnswers(2);
            assertThat(speaker.sell(2999, Card.guide()).approved()).isTrue();

            List<String> numbers = payment.received().stream()
                    .map(it -> it.message().value(MessageField.TRACE_NO).orElse(""))
                    .toList();
            assertThat(numbers).hasSize(3);
            assertThat(Set.copyOf(numbers)).hasSize(1);
        }
    }

    @Test
    void aSpeakerWhoseLineIsCutComesBackToItsSession() throws InterruptedException {
        try (MockDevice speaker = listening(Set.of())) {
            speaker.dropConnection();
            publish("00", "500", "1");

            assertThat(speaker.presentCard(Card.guide(), LIMIT)).isPresent();
            assertThat(broker.journal().events(BrokerEvent.Connected.class))
                    .extracting(BrokerEvent.Connected::sessionPresent)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aMessageWithoutATypeRestartsThePublishedFirmware() throws InterruptedException {
        try (MockDevice speaker = listening(FirmwareProfile.guide().withoutInputChecks(), Set.of())) {
            broker.publish(TOPIC, "{\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8), 1, false);

            next(DeviceEvent.Restarted.class);
            next(DeviceEvent.Disconnected.class);
            assertThat(speaker.awaitSubscribed(LIMIT)).isTrue();
        }
    }

    @Test
    void aDeviceThatLooksFirstSaysWhatItSurvived() throws InterruptedException {
        try (MockDevice speaker = listening(Set.of())) {
            broker.publish(TOPIC, "{\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8), 1, false);

            assertThat(next(DeviceEvent.MessageHandled.class).sentence())
                    .isEqualTo(
                            "the device shows and says nothing, because it looked first: of firmware V1.0.4 it is said"
                                    + " that the device restarts, because transType is missing");
            assertThat(speaker.awaitSubscribed(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void anAnswerThatItsParserCannotReadIsNoSuccess() {
        try (MockDevice speaker = listening(Set.of())) {
            assertThat(speaker.sell(80_100, Card.guide()).sentence())
                    .contains("the device says \"transaction fail\", because the answer, HTTP 200, cannot be read");
        }
    }

    @Test
    void anAnswerWithoutChipDataRestartsThePublishedFirmware() throws InterruptedException {
        try (MockDevice speaker = listening(FirmwareProfile.guide().withoutInputChecks(), Set.of())) {
            speaker.sell(80_200, Card.guide());

            assertThat(next(DeviceEvent.Restarted.class).sentence())
                    .isEqualTo("the device restarts, because its answer has no EMV data");
            assertThat(speaker.awaitSubscribed(LIMIT)).isTrue();
        }
    }

    @Test
    void aDeviceThatLooksFirstSaysWhatAnAnswerWithoutChipDataDoesToOthers() {
        try (MockDevice speaker = listening(Set.of())) {
            assertThat(speaker.sell(80_200, Card.guide()).sentence())
                    .contains(
                            "the device says \"transaction success\", because the response code is 00 (it looked first:"
                                    + " of firmware V1.0.4 it is said that the device restarts, because the answer has no"
                                    + " EMV data), after ");
            assertThat(speaker.sell(100, Card.guide()).sentence()).contains("the response code is 00, after ");
        }
    }

    @Test
    void itsDayHasOnePageForEachSale() {
        try (MockDevice speaker = listening(Set.of())) {
            speaker.sell(100, Card.guide());
            speaker.sell(250, Card.guide());

            assertThat(speaker.readHistory())
                    .extracting(DeviceEvent.HistoryPageShown::sentence)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).matches("page \\d of the day: record .* \\(of 2\\)"));
        }
    }

    @Test
    void thePublishedFirmwareEncryptsCardDataAndIsSold() throws InterruptedException {
        FirmwareProfile encrypting = FirmwareProfile.guide().withCardProtection(CardDataProtection.underTestKey());
        try (MockDevice speaker = listening(encrypting, Set.of())) {
            assertThat(speaker.sell(100, Card.guide()).approved()).isTrue();

            DecodedMessage sale = received().message();
            assertThat(sale.value(MessageField.TRACK2).map(MockDeviceTest::decrypted))
                    .contains(validTrack());
            assertThat(sale.value(MessageField.EMV_DATA)
                            .map(MockDeviceTest::decrypted)
                            .orElse(""))
                    .startsWith("9F2608");
            assertThat(FirmwareProfile.published().cards()).isEqualTo(encrypting.cards());
        }
    }

    private String validTrack() {
        return Card.guide().validOn(LocalDate.now(clock)).track2();
    }

    private static String decrypted(String hex) {
        byte[] clear = TripleDesKey.testDataKey().decrypt(HexFormat.of().parseHex(hex));
        return HexFormat.of().withUpperCase().formatHex(clear);
    }

    private MockDevice listening(Set<DeviceFault> faults) {
        return listening(FirmwareProfile.guide(), faults);
    }

    private MockDevice listening(FirmwareProfile firmware, Set<DeviceFault> faults) {
        BrokerAddress brokerAddress = new BrokerAddress(
                broker.host(), broker.port(), MqttTransport.TCP, "", List.of(), Optional.empty(), RunLimits.defaults());
        PaymentServerAddress.AuthenticationHeader key =
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", KEY);
        PaymentServerAddress paymentAddress = new PaymentServerAddress(
                payment.at("/sale"),
                payment.at("/details"),
                key,
                TrustManagers.clientContext(TrustManagers.trustManager(List.of())),
                true,
                RunLimits.defaults());
        MqttCredentials credentials = new MqttCredentials("speaker", new Secret("correct-horse"));
        MockDeviceConfig settings = new MockDeviceConfig(
                guide.newCodec(),
                new MockDeviceConfig.ServerConnections(
                        brokerAddress, new MqttLogin(SN, Optional.of(credentials), false), TOPIC, paymentAddress),
                firmware,
                faults);
        DeviceRuntime resources =
                new DeviceRuntime(network, new TraceNumbers(clock.instant(), 1000), new Evidence(transcript()), clock);
        MockDevice speaker = MockDevice.switchOn(settings, resources, events::add);
        assertThat(speaker.awaitSubscribed(LIMIT)).isTrue();
        return speaker;
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }

    private void publish(String mode, String amount, String order) {
        String message = "{\"amount\":\"%s\",\"transType\":\"%s\",\"orderId\":\"%s\"}".formatted(amount, mode, order);
        broker.publish(TOPIC, message.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private ReceivedRequest received() throws InterruptedException {
        return payment.awaitSale(LIMIT).orElseThrow();
    }

    private <T extends DeviceEvent> T next(Class<T> type) throws InterruptedException {
        for (DeviceEvent event = poll(); ; event = poll()) {
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    private DeviceEvent poll() throws InterruptedException {
        DeviceEvent event = events.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }
}
