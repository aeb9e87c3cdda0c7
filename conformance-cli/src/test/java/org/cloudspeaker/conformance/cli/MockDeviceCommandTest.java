package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mock device between a mock broker and a mock payment server, both over TLS. */
@Timeout(60)
class MockDeviceCommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SN = "TEST000000000001";
    private static final String TOPIC = "pos/message/" + SN;
    private static final String PASSWORD = "correct-horse-battery";
    private static final Secret KEY = new Secret("sk_test_0123456789abcdef");

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final CommandLineRunner shell = new CommandLineRunner();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Semaphore subscribed = new Semaphore(0);
    private MockBroker broker;
    private MockPaymentServer payment;

    @BeforeEach
    void startTheServers() throws IOException {
        FormatProfile guide = new FormatProfileLoader().guide();
        TestAuthority authority = TestAuthority.create(clock);
        PemEncoding.write(folder.resolve("ca.pem"), List.of(authority.certificate()));
        broker = MockBroker.start(org.cloudspeaker.conformance.mocks.broker.BrokerConfig.of(transcript())
                .login("speaker", PASSWORD)
                .tls(authority.issue(CertificateSpec.forLoopback(clock))));
        payment = MockPaymentServer.start(
                org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig.of(guide, KEY, transcript(), clock)
                        .tls(authority));
        Files.writeString(
                folder.resolve("posparam.ini"), """
                {"mqtt":{"mqtt_endpoint":"localhost","mqtt_port":"%d","mqtt_auth_cert":1,"mqtt_username":"speaker",
                "mqtt_password":"%s","mqtt_topic":"pos/message"},
                "payment":{"pgw_endpoint":"https://localhost","pgw_port":"%d","pgw_auth_type":"api_key","pgw_ssl_cert":1,
                "pgw_api_key":"%s","pgw_api_key_expiry":"20991231","pgw_api_sale":"/sale","pgw_api_details":"/details"}}
                """.formatted(broker.port(), PASSWORD, payment.port(), KEY.value()));
        broker.journal().addListener(seen -> {
            if (seen instanceof BrokerEvent.Subscribed) {
                subscribed.release();
            }
        });
        shell.reading(new PipedInputStream(keys));
    }

    @AfterEach
    void endThem() {
        payment.close();
        broker.close();
    }

    @Test
    void aBroadcastIsPaidByATypedCardAndShownWithoutAnySecret() throws Exception {
        CompletableFuture<Integer> code = start();
        awaitListening(1);
        publish(TOPIC, "00", "12344", "1");
        type("card AMEX");
        ReceivedRequest sale = payment.awaitSale(LIMIT).orElseThrow();
        type("day");
        awaitQuery();
        type("quit");

        assertThat(ended(code)).isZero();
        assertThat(sale.message().value(MessageField.AMOUNT)).contains("12344");
        assertThat(sale.message().value(MessageField.CARD_ORG)).contains("AMEX");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out())
                .contains(
                        "connected to mqtts://localhost:" + broker.port(),
                        "ready device " + SN + " broker mqtts://localhost:" + broker.port() + " topic " + TOPIC
                                + " payment https://localhost:" + payment.port() + "/sale",
                        "the device shows 123.44 and asks for a card",
                        "POST https://localhost:" + payment.port() + "/sale (X-API-Key: [API key]) {\"deviceSn\":",
                        "\"track2\":\"[redacted]",
                        "\"pin\":\"[redacted]\"",
                        "of 123.44: the device says \"transaction success\", because the response code is 00",
                        "page 1 of the day: record ")
                .containsPattern("answer +" + SN + "  HTTP 200 \\{.*\"transStatus\":\"APPROVE\"} after \\d+ ms")
                .doesNotContain(PASSWORD, KEY.value())
                .doesNotContain(secrets());
    }

    @Test
    void aTypedSaleIsRepeatedUnderItsNumbersAndAfterALostAnswer() throws Exception {
        CompletableFuture<Integer> code = start();
        awaitListening(1);
        type("sell 12.34");
        ReceivedRequest first = payment.awaitSale(LIMIT).orElseThrow();
        type("repeat");
        ReceivedRequest second = payment.awaitSale(LIMIT).orElseThrow();
        type("lose", "sell 0.05");
        ReceivedRequest third = payment.awaitSale(LIMIT).orElseThrow();
        ReceivedRequest fourth = payment.awaitSale(LIMIT).orElseThrow();
        type("quit");

        assertThat(ended(code)).isZero();
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(number(third)).isNotEqualTo(number(first)).isEqualTo(number(fourth));
        assertThat(shell.out()).contains("(the connection is cut before the answer is read)");
    }

    @Test
    void wordsBehindACommandThatTakesNoneAreToldAndNothingIsDone() throws Exception {
        CompletableFuture<Integer> code = start();
        awaitListening(1);
        type("repeat 5", "day 99", "lose 3", "card VISA twice", "quit now", "lose", "sell 12.34");
        assertThat(payment.awaitSale(LIMIT)).isPresent();
        assertThat(payment.awaitSale(LIMIT)).isPresent();
        type("quit");

        assertThat(ended(code)).isZero();
        assertThat(shell.out().lines())
                .containsSubsequence(
                        "expected nothing behind repeat, found 5; nothing was done",
                        "expected nothing behind day, found 99; nothing was done",
                        "expected nothing behind lose, found 3; nothing was done",
                        "expected no more than 1 word behind card, found twice; nothing was done",
                        "expected nothing behind quit, found now; nothing was done",
                        "the network is lost before the answer to the next sale is read");
    }

    @Test
    void aCutLineComesBackToItsSession() throws Exception {
        CompletableFuture<Integer> code = start("--auto");
        awaitListening(1);
        type("cut");
        awaitListening(1);
        publish(TOPIC, "00", "500", "1");
        assertThat(payment.awaitSale(LIMIT)).isPresent();
        type("quit");

        assertThat(ended(code)).isZero();
        assertThat(broker.journal().events(BrokerEvent.Connected.class))
                .extracting(BrokerEvent.Connected::sessionPresent)
                .containsExactly(false, true);
    }

    @Test
    void thePublishedFirmwareShowsNoKeyAndEncryptsCardData() throws Exception {
        CompletableFuture<Integer> code = start("--firmware", "V1.0.4");
        awaitListening(1);
        type("sell 1.00");
        DecodedMessage sale = payment.awaitSale(LIMIT).orElseThrow().message();
        type("quit");

        assertThat(ended(code)).isZero();
        assertThat(sale.value(MessageField.APP_VERSION)).contains("V1.0.4");
        assertThat(sale.value(MessageField.TRACK2).orElse(""))
                .doesNotContain(Card.guide().pan());
        assertThat(shell.out())
                .contains("POST https://localhost:" + payment.port() + "/sale {\"deviceSn\"", "transaction fail");
    }

    @Test
    void whatIsTypedWrongIsSaidAndDoesNoHarm() throws Exception {
        CompletableFuture<Integer> code = start();
        type("sell", "sell 1.2", "cards", "fly", "card PLASTIC", "sell 1.00 20", "repeat", "help", "", "quit");

        assertThat(ended(code)).isZero();
        assertThat(shell.out())
                .contains(
                        "expected sell and an amount such as 12.34\n",
                        "expected a command, found cards; did you mean card?\n",
                        "expected a command, found fly; help shows them\n",
                        "or a number of digits from 13 to 19, found PLASTIC\n",
                        "or a number of digits from 13 to 19, found 20\n",
                        "nothing was sold yet\n",
                        "cut                 cuts the line to the broker; the device comes back\n");
        assertThat(payment.received()).isEmpty();
    }

    @Test
    void itEndsByItselfWhenItsTimeHasCome() throws Exception {
        assertThat(ended(start("--exit-after", "10ms"))).isZero();
    }

    @Test
    void manyDevicesSellWhatIsBroadcastToEach() throws Exception {
        CompletableFuture<Integer> code = start("--count", "40", "--devices", "TEST9{n:011}");
        awaitListening(40);
        for (int n = 1; n <= 40; n++) {
            publish("pos/message/TEST9%011d".formatted(n), "00", "100", "1");
        }
        List<String> sold = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            sold.add(payment.awaitSale(LIMIT)
                    .orElseThrow()
                    .message()
                    .value(MessageField.DEVICE_SN)
                    .orElse(""));
        }

        type("quit");

        assertThat(sold).doesNotHaveDuplicates();
        assertThat(ended(code)).isZero();
        assertThat(shell.out())
                .contains("ready 40 devices\n")
                .containsPattern(
                        "40 of 40 devices listened; 40 sales, 40 approved; 0 connections failed or lost; from broadcast to"
                                + " approval: median \\d+ ms, 95th percentile \\d+ ms, longest \\d+ ms");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsStarted() {
        int code = shell.run(
                "mock",
                "device",
                "--parameters",
                folder.resolve("none.ini").toString(),
                "--sn",
                SN,
                "--firmware",
                "V2",
                "--card",
                "PLASTIC",
                "--count",
                "0",
                "--fault",
                "SELLS_UNASKD",
                "--trust",
                folder.resolve("none.pem").toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .contains(
                        "--fault SELLS_UNASKD: expected the name of a fault, found none of that name; did you mean"
                                + " SELLS_UNASKED?",
                        "--card: expected an organisation (VISA, ",
                        "found PLASTIC",
                        "--count: expected 1 to 10000 devices, found 0",
                        "--firmware: expected V1.0.0 or V1.0.4, found V2",
                        "none.pem: --trust: expected a PEM file of certificates, found no such file",
                        "none.ini: ");
    }

    @Test
    void moreDevicesThanTheTargetHasAreNotMadeUp() {
        int code = shell.run(
                "mock",
                "device",
                "--parameters",
                folder.resolve("posparam.ini").toString(),
                "--sn",
                SN,
                "--count",
                "500");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err())
                .contains(
                        "--count: expected at most the 101 devices of the target, found 500; try --devices 'TEST9{n:");
    }

    @Test
    void inMode4ItSaysWhatIsMissingToShowAndStartsNothing() throws Exception {
        inMode4();

        refused();

        assertThat(shell.err())
                .contains("posparam.ini: expected deviceCert.pem and deviceKey.pem beside it, or in key/ beside its"
                        + " folder, for mutual TLS (mqtt_auth_cert 4), found neither; try --certificate device.pem --key"
                        + " device-key.pem");
    }

    @Test
    void aKeyThatIsNotItsOwnIsRefusedAndNothingOfItShown() throws Exception {
        inMode4();
        TestAuthority authority = TestAuthority.create(clock);
        Path certificate = PemEncoding.write(
                folder.resolve("device.pem"),
                authority.issue(CertificateSpec.forLoopback(clock)).chain());
        Path key = PemEncoding.writeKey(
                folder.resolve("device-key.pem"),
                authority.issue(CertificateSpec.forLoopback(clock)).key());

        refused("--certificate", certificate.toString(), "--key", key.toString());

        assertThat(shell.err())
                .contains(
                        "device-key.pem: expected a PEM file of the certificate's private key, without a password, found"
                                + " no key that belongs to the certificate in ")
                .doesNotContain(Files.readAllLines(key).get(1));
    }

    @Test
    void aCertificateNeedsItsKeyAndAFaultInItNeedsMutualTls() {
        refused("--certificate", "device.pem", "--fault", "SHOWS_NO_CERTIFICATE");

        assertThat(shell.err())
                .contains(
                        "--certificate: expected --certificate and --key together, found one of them",
                        "--fault SHOWS_NO_CERTIFICATE needs mutual TLS: mqtt_auth_cert 4 in the parameter file");
    }

    private void refused(String... options) {
        String file = folder.resolve("posparam.ini").toString();
        List<String> all = new ArrayList<>(List.of("mock", "device", "--parameters", file, "--sn", SN));
        all.addAll(List.of(options));

        assertThat(shell.run(all.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
    }

    private void inMode4() throws IOException {
        Path file = folder.resolve("posparam.ini");
        Files.writeString(file, Files.readString(file).replace("\"mqtt_auth_cert\":1", "\"mqtt_auth_cert\":4"));
    }

    @Test
    void aBrokerThatIsNotThereIsSaidOnce() throws Exception {
        broker.close();

        assertThat(ended(start("--exit-after", "500ms"))).isZero();
        assertThat(shell.out()).containsOnlyOnce("not connected: the broker at localhost:");
    }

    @Test
    void withoutATargetItSaysWhatIsNeeded() {
        assertThat(shell.run("mock", "device")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("expected a target file, or --parameters with --sn, found neither");
    }

    @Test
    void faultsAreListedWithTheirRequirements() {
        assertThat(shell.run("mock", "device", "--list-faults")).isZero();
        assertThat(shell.out()).containsPattern("SELLS_UNASKED +E2E-02 +sells\n");
    }

    private CompletableFuture<Integer> start(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "mock",
                "device",
                "--parameters",
                folder.resolve("posparam.ini").toString(),
                "--sn",
                SN,
                "--trust",
                folder.resolve("ca.pem").toString()));
        arguments.addAll(List.of(options));
        return CompletableFuture.supplyAsync(() -> shell.run(arguments.toArray(String[]::new)));
    }

    private static int ended(CompletableFuture<Integer> code) throws Exception {
        return code.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void type(String... lines) throws IOException {
        for (String line : lines) {
            keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        keys.flush();
    }

    private void awaitListening(int subscriptions) throws InterruptedException {
        assertThat(subscribed.tryAcquire(subscriptions, LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private void awaitQuery() throws InterruptedException {
        assertThat(payment.awaitQuery(LIMIT)).isPresent();
    }

    private void publish(String topic, String mode, String amount, String order) {
        String message = "{\"amount\":\"%s\",\"transType\":\"%s\",\"orderId\":\"%s\"}".formatted(amount, mode, order);
        broker.publish(topic, message.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private static String number(ReceivedRequest sale) {
        return sale.message().value(MessageField.BATCH_NO).orElse("")
                + sale.message().value(MessageField.TRACE_NO).orElse("");
    }

    private String[] secrets() {
        return Card.ofEveryLength().stream()
                .map(card -> card.validOn(java.time.LocalDate.now(clock)))
                .flatMap(card -> card.secrets().keySet().stream())
                .toArray(String[]::new);
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }
}
