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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** The command {@code mock device} in this process, between a mock broker and a mock payment server over TLS. */
final class MockDeviceSession implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(20);
    static final String SN = "TEST000000000001";
    static final String TOPIC = "pos/message/" + SN;

    private static final String PASSWORD = "correct-horse-battery";
    private static final Secret KEY = new Secret("sk_test_0123456789abcdef");

    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final CommandLineRunner shell = new CommandLineRunner();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Semaphore subscribed = new Semaphore(0);
    private final MockBroker broker;
    private final MockPaymentServer payment;

    /** Starts the servers, and writes posparam.ini and ca.pem into this folder. */
    MockDeviceSession(Path folder) throws IOException {
        this.folder = folder;
        TestAuthority authority = TestAuthority.create(clock);
        PemEncoding.write(folder.resolve("ca.pem"), List.of(authority.certificate()));
        broker = MockBroker.start(BrokerConfig.of(transcript())
                .login("speaker", PASSWORD)
                .tls(authority.issue(CertificateSpec.forLoopback(clock))));
        payment = MockPaymentServer.start(
                PaymentServerConfig.of(new FormatProfileLoader().guide(), KEY, transcript(), clock)
                        .tls(authority));
        writeParameters(folder, 1, broker.port(), payment.port());
        broker.journal().addListener(event -> {
            if (event instanceof BrokerEvent.Subscribed) {
                subscribed.release();
            }
        });
        shell.reading(new PipedInputStream(keyboard));
    }

    /** Writes the parameter file of a device. */
    static void writeParameters(Path folder, int authCert, int brokerPort, int paymentPort) throws IOException {
        Files.writeString(folder.resolve("posparam.ini"), """
                {"mqtt":{"mqtt_endpoint":"localhost","mqtt_port":"%d","mqtt_auth_cert":%d,"mqtt_username":"speaker",
                "mqtt_password":"%s","mqtt_topic":"pos/message"},
                "payment":{"pgw_endpoint":"https://localhost","pgw_port":"%d","pgw_auth_type":"api_key","pgw_ssl_cert":1,
                "pgw_api_key":"%s","pgw_api_key_expiry":"20991231","pgw_api_sale":"/sale","pgw_api_details":"/details"}}
                """.formatted(
                        brokerPort, authCert, PASSWORD, paymentPort, KEY.value()));
    }

    MockBroker broker() {
        return broker;
    }

    MockPaymentServer payment() {
        return payment;
    }

    /** What was printed on standard output. */
    String out() {
        return shell.out();
    }

    /** What was printed on standard error. */
    String err() {
        return shell.err();
    }

    CompletableFuture<Integer> start(String... options) {
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

    static int ended(CompletableFuture<Integer> code) throws Exception {
        return code.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    void type(String... lines) throws IOException {
        for (String line : lines) {
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        keyboard.flush();
    }

    void awaitSubscribed(int subscriptions) throws InterruptedException {
        assertThat(subscribed.tryAcquire(subscriptions, LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    ReceivedRequest awaitSale() throws InterruptedException {
        return payment.awaitSale(LIMIT).orElseThrow();
    }

    void awaitQuery() throws InterruptedException {
        assertThat(payment.awaitQuery(LIMIT)).isPresent();
    }

    void publish(String topic, String mode, String amount, String order) {
        String message = "{\"amount\":\"%s\",\"transType\":\"%s\",\"orderId\":\"%s\"}".formatted(amount, mode, order);
        broker.publish(topic, message.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    /** The password, the API key and all card data. */
    String[] secrets() {
        return Stream.concat(
                        Stream.of(PASSWORD, KEY.value()),
                        Card.ofEveryLength().stream()
                                .map(card -> card.validOn(LocalDate.now(clock)))
                                .flatMap(card -> card.secrets().keySet().stream()))
                .toArray(String[]::new);
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }

    @Override
    public void close() {
        payment.close();
        broker.close();
    }
}
