package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient.Mqtt3Publishes;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.AmountOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mock servers as somebody uses them who builds a device, or a server. */
@Timeout(60)
class MockCommandsTest {
    private static final String SN = "TEST000000000001";
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    @TempDir
    Path folder;

    private static OutgoingMessage sale(long amount, String traceNo) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(DeviceIdentity.ds50(SN), Card.guide(), amount, "000123", traceNo, at).toMessage(GUIDE.mask());
    }

    private static byte[] bytes(OutgoingMessage draft) {
        return GUIDE.newCodec().encode(draft);
    }

    private static HttpResponse<String> sell(MockCommandSession mock, long amount, String traceNo) throws Exception {
        return mock.post("PAYMENT_SALE_URL", bytes(sale(amount, traceNo)));
    }

    private static Mqtt3BlockingClient client(MockCommandSession mock, String user, String password) throws Exception {
        Mqtt3ClientBuilder builder = MqttClient.builder()
                .useMqttVersion3()
                .identifier(SN)
                .serverHost(mock.env("MQTT_HOST"))
                .serverPort(Integer.parseInt(mock.env("MQTT_PORT")))
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth();
        Path authority = mock.folder().resolve("ca.pem");
        return (Files.exists(authority) ? builder.sslConfig(trusting(authority)) : builder).buildBlocking();
    }

    private static MqttClientSslConfig trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("ca", PemEncoding.read(authority).get(0));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return MqttClientSslConfig.builder().trustManagerFactory(trust).build();
    }

    private static Mqtt3BlockingClient device(MockCommandSession mock) throws Exception {
        return client(mock, mock.env("MQTT_USER"), mock.env("MQTT_PASSWORD"));
    }

    @ParameterizedTest
    @CsvSource({
        "all, ready payment https://localhost:\\d+ broker mqtts://localhost:\\d+",
        "payment, ready payment https://localhost:\\d+",
        "broker, ready broker mqtts://localhost:\\d+"
    })
    void theFirstLineIsForScripts(String which, String line) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, which)) {
            assertThat(mock.printed().lines().findFirst().orElseThrow()).matches(line);
            assertThat(mock.folder()).isDirectoryContaining("glob:**/{ca.pem}");
        }
    }

    @Test
    void withoutTlsTheSchemesSaySo() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain")) {
            assertThat(mock.printed())
                    .matches("(?s)ready payment http://localhost:\\d+ broker mqtt://localhost:\\d+\n.*");
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
            Mqtt3BlockingClient device = device(mock);
            device.connect();
            device.disconnect();
            assertThat(mock.folder().resolve("ca.pem")).doesNotExist();
        }
    }

    @Test
    void theParameterFileIsOneThatADeviceTakes() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--host", "bench.example")) {
            Path file = mock.folder().resolve("posparam.ini");
            CommandLineRunner check = new CommandLineRunner();
            assertThat(check.run("check-parameters", file.toString()))
                    .as(check::out)
                    .isZero();
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(mock.printed()).contains("https://bench.example:", "mqtts://bench.example:");
        }
    }

    @ParameterizedTest
    @CsvSource({"broker, mqtt, payment", "payment, payment, mqtt"})
    void aSingleMockWritesTheHalfThatIsKnown(String which, String there, String missing) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, which)) {
            assertThat(mock.folder().resolve("posparam.ini"))
                    .content()
                    .contains("\"" + there + "\":{")
                    .doesNotContain("\"" + missing + "\":{");
        }
    }

    @Test
    void aSaleOverTlsIsShownBookedAndFound() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            assertThat(sell(mock, 66_66, "000007").body()).contains("\"acqResponseCode\":\"00\"");
            mock.await("^\\d\\d:\\d\\d:\\d\\d  payment  " + SN + "  sale 000123/000007 of 66.66 -> approved, 481516$");
            mock.await("^  note  DEV-10 MUST ");

            byte[] query = bytes(
                    TransactionQuery.page(SN, LocalDate.of(2026, 11, 23), 1).toMessage());
            mock.post("PAYMENT_DETAILS_URL", query);
            mock.await("  query of 2026-11-23, page 1 -> 1 on the page, 1 in all$");

            mock.type("state");
            mock.await("^book: 1 sale, 1 approved, 66.66 in all$");
            mock.await("^  " + SN + "  000123/000007  2026-11-23 15:50:00  66.66  approved, 481516$");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51.00 | declined, 51",
                "91.00 | declined, 91",
                "408.00 | approved, 481516, 20 s late",
                "444.00 | no answer, the connection ends",
                "500.00 | HTTP 500, not the answer to a sale",
                "502.00 | HTTP 502, not the answer to a sale",
                "801.00 | approved, 481516, which is no JSON",
                "802.00 | approved, 481516, emvData: nothing",
                "803.00 | approved, 481516, acqResponseCode: 0",
                "1.00 | approved, 481516"
            })
    void theAmountDecides(String amount, String words) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--plain")) {
            long cents = Long.parseLong(amount.replace(".", ""));
            var sent = CompletableFuture.runAsync(() -> sellWhateverComes(mock, cents));
            mock.await(" of " + amount + " -> " + words + "$");
            sent.cancel(true);
        }
    }

    private static void sellWhateverComes(MockCommandSession mock, long amount) {
        try {
            sell(mock, amount, "000001");
        } catch (Exception lost) {
            // What the mock says of it is what counts here.
            assertThat(amount).isIn(AmountOutcome.LOST_ANSWER.amount(), AmountOutcome.SLOW_ANSWER.amount());
        }
    }

    @Test
    void theHelpShowsEveryAmountThatDecides() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "payment", "--help")).isZero();
        assertThat(Stream.of(AmountOutcome.values()))
                .allSatisfy(outcome -> assertThat(shell.out()).contains(outcome.amount() / 100 + ".00"));
    }

    @Test
    void aDeviceHearsWhatIsTyped() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker")) {
            Mqtt3BlockingClient device = device(mock);
            try (Mqtt3Publishes arrivals = device.publishes(MqttGlobalPublishFilter.ALL)) {
                device.connectWith().cleanSession(false).keepAlive(60).send();
                device.subscribeWith()
                        .topicFilter("pos/message/" + SN)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send();
                mock.await("  broker   " + SN + "  connects as speaker -> taken, a new session$");
                mock.await("  subscribes to pos/message/" + SN + ", QoS 1 -> granted, QoS 1$");

                mock.type("publish 00 12.34");
                Matcher order = mock.await("^published order (M\\d{6}T\\d{6}N1) of 12.34 for 1 session$");
                Optional<Mqtt3Publish> heard = arrivals.receive(10, TimeUnit.SECONDS);
                String text = heard.map(message -> new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8))
                        .orElse("");
                assertThat(text)
                        .contains(
                                "\"amount\":\"1234\"",
                                "\"transType\":\"00\"",
                                "\"orderId\":\"" + order.group(1) + "\"");
                mock.await("  has order " + order.group(1) + ", payment of 12.34$");

                mock.type("state");
                mock.await("^sessions: 1, 1 connected$");
                mock.await("^  " + SN + "  connected  pos/message/" + SN + " QoS 1  0 queued$");
                mock.type("drop " + SN);
                mock.await("^dropped the connection of " + SN + "$");
                mock.await("  is gone: dropped by the test$");
            }
            assertThat(mock.printed()).doesNotContain("  ! ");
            mock.type("quit");
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).endsWith("devices: nothing wrong was seen\n");
        }
    }

    @Test
    void whatIsWrongWithADeviceIsSaidAtOnceAndCounted() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--sn", "TEST000000000002")) {
            Mqtt3BlockingClient device = device(mock);
            device.connectWith().cleanSession(true).send();
            device.subscribeWith()
                    .topicFilter("pos/#")
                    .qos(MqttQos.AT_MOST_ONCE)
                    .send();
            mock.await("^  ! DEV-01 MUST \\(guide 3.2.1\\): ");
            mock.await("^    but was   : client id " + SN + "$");
            mock.await("^  ! DEV-02 MUST ");
            mock.await("^  ! DEV-03 MUST ");
            mock.await("^    but was   : pos/# with QoS 0$");

            mock.post(
                    "PAYMENT_SALE_URL",
                    bytes(sale(1_00, "000001").withRaw(MessageField.DATE, WireType.STRING, "1.2.2026")),
                    "X-Api-Ky",
                    "?");
            mock.await("^  ! DEV-08 MUST ");
            mock.await("^  ! DEV-11 MUST ");
            mock.await("^    try       : send pgw_api_key in the header ");
            mock.post("PAYMENT_SALE_URL", bytes(sale(1_00, "000003")), "X-Api-Ky", "?");
            mock.await("^  ! DEV-11 again: no such header$");
            mock.await("^  ! DEV-14 MUST ");

            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed())
                    .endsWith(
                            "devices: wrong in DEV-01 (1), DEV-02 (1), DEV-03 (1), DEV-08 (1), DEV-11 (2), DEV-14 (1)\n");
        }
    }

    @Test
    void theCustomersOwnServerIsNotTakenForADevice() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker", "--sn", "TEST000000000002")) {
            Mqtt3BlockingClient server = client(mock, mock.env("MQTT_SERVER_USER"), mock.env("MQTT_SERVER_PASSWORD"));
            server.connect();
            server.subscribeWith()
                    .topicFilter("pos/status")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            server.publishWith()
                    .topic("pos/message/TEST000000000002")
                    .payload("no JSON".getBytes(StandardCharsets.UTF_8))
                    .send();
            mock.await("  publishes 7 bytes to pos/message/TEST000000000002, QoS 0$");
            server.publishWith()
                    .topic("pos/message/TEST000000000002")
                    .payload("{\"amount\":500,\"transType\":\"99\",\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8))
                    .send();
            mock.await("  publishes order 1, announcement of 5.00, amount: 500, expected a string");
            server.disconnect();
            mock.await("  leaves: ");
            assertThat(mock.printed()).doesNotContain("  ! ");
        }
    }

    @Test
    void aDeviceThatPublishesToAnotherIsToldAtOnce() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker")) {
            Mqtt3BlockingClient device = device(mock);
            device.connect();
            device.publishWith()
                    .topic("pos/message/TEST000000000002")
                    .payload("{\"amount\":\"500\",\"transType\":\"99\",\"orderId\":\"1\"}"
                            .getBytes(StandardCharsets.UTF_8))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            mock.await("  publishes order 1, announcement of 5.00 to pos/message/TEST000000000002, QoS 1$");
            mock.await("^  ! BRK-ACL-02 SHOULD ");
            mock.await("^    sent      : PUBLISH of " + SN + "$");
            mock.await("^    expected  : a device that only listens to pos/message \\(guide 3.4\\)$");
            mock.await("^    but was   : a message of its own to pos/message/TEST000000000002$");
            device.disconnect();
        }
    }

    @Test
    void anAnswerIsLostOnRequest() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            mock.type("lose 1");
            mock.await("^the answers to the next 1 sales are lost; they are booked all the same$");
            assertThatThrownBy(() -> sell(mock, 66_66, "000001")).isInstanceOf(IOException.class);
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stat | expected a command, found stat; did you mean state?",
                "publish 01 1.00 | expected publish 00 12.34 or publish 99 12.34,",
                "publish 00 1.234 | expected publish 00 12.34 or publish 99 12.34,",
                "publish 00 1.00 | no device is connected and listens to its topic;",
                "publish 00 1.00 a/# | expected a serial number, found a/#",
                "drop | expected drop SN,",
                "drop nobody | nobody is not connected",
                "lose many | expected lose N,",
                "state all | expected nothing behind state, found all; nothing was done",
                "help | quit                ends the mocks"
            })
    void whatIsTypedWrongIsAnswered(String line, String answer) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain")) {
            mock.type(line);
            mock.await("^" + Pattern.quote(answer));
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void withoutAKeyboardItGoesOn() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--plain")) {
            mock.closeKeyboard();
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void itEndsByItselfWhereItIsTold() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--exit-after", "200ms")) {
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).contains("book: 0 sales, 0 approved, 0.00 in all", "sessions: 0");
        }
    }

    @Test
    void itsPortsAreFreeWhenItHasEnded() throws Exception {
        Matcher ports;
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            ports = mock.await("^ready payment https://localhost:(\\d+) broker mqtts://localhost:(\\d+)$");
        }
        for (int i = 1; i <= 2; i++) {
            int port = Integer.parseInt(ports.group(i));
            try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(again.isBound()).isTrue();
            }
        }
    }

    @Test
    void aTakenPortIsAUsageErrorAndLeavesNothing() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String out = folder.resolve("none").toString();
            CommandLineRunner shell = new CommandLineRunner();
            assertThat(shell.run("mock", "all", "--payment-port", port, "--out", out))
                    .isEqualTo(2);
            assertThat(shell.err())
                    .isEqualToIgnoringNewLines("conformance mock all: payment server: port " + port
                            + " of 127.0.0.1 is taken by another program: end that one, choose another port, or 0 for"
                            + " any that is free");
            assertThat(shell.out()).isEmpty();
            assertThat(Path.of(out)).doesNotExist();
        }
    }

    @Test
    void everythingThatIsWrongWithTheOptionsIsToldAtOnce() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("posparam.ini"), "mine");
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run(
                        "mock",
                        "all",
                        "--broker-port",
                        "-1",
                        "--payment-port",
                        "70000",
                        "--topic",
                        "a/#",
                        "--host",
                        "a b",
                        "--fault",
                        "BOOKS_REPETITION,SELF_SIGNED",
                        "--plain",
                        "--api-key",
                        "${env:NONE}",
                        "--sale-path",
                        "sale",
                        "--out",
                        out.toString()))
                .isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactlyInAnyOrder(
                        "conformance mock all: --topic: expected a prefix of at most 31 characters without #, + and blanks,"
                                + " and without a stroke at its ends, found a/#",
                        "--broker-port: expected a port from 0 (any that is free) to 65535, found -1",
                        "--payment-port: expected a port from 0 (any that is free) to 65535, found 70000",
                        "--api-key: expected a value in the environment under NONE, found none",
                        "--sale-path: expected a path such as /v1/pos/sale of at most 63 characters, found sale",
                        "--fault BOOKS_REPETITION: expected the name of a fault, found none of that name; did you mean"
                                + " BOOKS_REPETITIONS?",
                        "--fault SELF_SIGNED needs TLS: leave --plain out",
                        out.resolve("posparam.ini") + ": expected no such file, found one; --force writes over it",
                        "--host: expected a bare host name or IPv4 address of at most 127 characters, found a b");
        assertThat(out.resolve("posparam.ini")).hasContent("mine");
    }

    @Test
    void whatIsThereIsWrittenOverOnRequest() throws Exception {
        Path out = Files.createDirectories(folder.resolve("mock"));
        Files.writeString(out.resolve("posparam.ini"), "mine");
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--force")) {
            assertThat(out.resolve("posparam.ini")).content().contains("mqtt_endpoint");
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void theNextRunWritesOverTheFilesOfTheLastAndLeavesNoneOfThemBehind() throws Exception {
        String first;
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            first = mock.env("MQTT_PASSWORD");
        }
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            assertThat(mock.env("MQTT_PASSWORD")).isNotEqualTo(first);
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
        }
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain")) {
            assertThat(mock.folder().resolve("ca.pem")).doesNotExist();
        }
    }

    @Test
    void aFileThatWasEditedSinceIsNotWrittenOver() throws Exception {
        Path parameters;
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            parameters = mock.folder().resolve("posparam.ini");
        }
        Files.writeString(parameters, "mine");
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--out", folder.resolve("mock").toString()))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines("conformance mock all: " + parameters
                        + ": expected no such file, found one; --force writes over it");
        assertThat(parameters).hasContent("mine");
    }

    @Test
    void anOldAuthorityDoesNotStayWhereThereIsNoTls() throws Exception {
        Path old = Files.createDirectories(folder.resolve("mock")).resolve("ca.pem");
        Files.writeString(old, "old");
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain", "--force")) {
            assertThat(mock.runs()).isTrue();
            assertThat(old).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "payment --force"})
    void twoMocksDoNotShareAFolder(String second) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker")) {
            String written = Files.readString(mock.folder().resolve("posparam.ini"));
            CommandLineRunner shell = new CommandLineRunner();
            String[] words = ("mock " + second + " --out " + mock.folder()).split(" ");
            assertThat(shell.run(words)).isEqualTo(2);
            assertThat(shell.err())
                    .contains("--out " + mock.folder()
                            + ": expected a folder that no other mock uses, found one whose mock"
                            + " still runs; end that one, or choose another folder");
            assertThat(mock.folder().resolve("posparam.ini")).hasContent(written);
        }
    }

    @Test
    void onePortForBothIsAUsageErrorAndNothingIsStarted() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String out = folder.resolve("none").toString();
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--broker-port", "" + port, "--payment-port", "" + port, "--out", out))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines("conformance mock all: --broker-port and --payment-port: expected a port for"
                        + " each of them, found " + port + " for both");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeMadeIsToldInWords() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--out", "/proc/conformance/x")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        "conformance mock all: --out /proc/conformance/x: expected a folder that can be"
                                + " made, found no such folder, and none can be made there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "5 minutes", "-3s"})
    void aDurationThatIsNoneIsAUsageError(String text) {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--exit-after=" + text, "--out", folder + "/none"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("expected a duration such as 300ms, 30s, 5m or 8h, found " + text);
    }

    @Test
    void noSecretAndNoCardIsEverPrinted() throws Exception {
        String password = "canary-device-password";
        String server = "canary-server-password";
        String key = "canary-api-key-0123456789";
        Card card = Card.guide();
        CommandLineRunner environment = new CommandLineRunner();
        assertThat(environment.run("mock", "--help")).isZero();
        try (MockCommandSession mock = MockCommandSession.start(
                folder, "all", "--password", password, "--server-password", server, "--api-key", key)) {
            Mqtt3BlockingClient device = device(mock);
            device.connect();
            device.publishWith()
                    .topic("pos/" + key)
                    .payload(card.track2().getBytes(StandardCharsets.UTF_8))
                    .send();
            assertThatThrownBy(() ->
                            client(mock, "speaker", "canary-wrong-password").connect())
                    .isInstanceOf(Exception.class);
            OutgoingMessage clear = sale(66_66, "000001")
                    .withRaw(MessageField.CARD_NO, WireType.STRING, card.pan())
                    .withRaw(MessageField.MODEL, WireType.NUMBER, "1");
            mock.post("PAYMENT_SALE_URL", bytes(clear), "Authorization", "Bearer " + key);
            mock.post("PAYMENT_SALE_URL", (card.track2() + "{").getBytes(StandardCharsets.UTF_8));
            mock.await("text after the end of the JSON$");
            mock.type("state");
            mock.await("^book: ");
            mock.type(card.pan() + " " + password);
            mock.await("^expected a command");
            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed() + mock.err())
                    .doesNotContain(
                            password, server, key, "canary-wrong", card.pan(), card.track2(), card.pin(), "9F2608");
        }
    }

    @Test
    void aKeyThatADeviceSendsForItsSerialNumberIsNotShownThoughItIsCut() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            String key = mock.env("PAYMENT_KEY_HEADER").split(": ", 2)[1].substring(0, 32);
            mock.post(
                    "PAYMENT_SALE_URL",
                    bytes(sale(66_66, "000001").withRaw(MessageField.DEVICE_SN, WireType.STRING, key)));
            mock.await("  payment  \\[redacted] +  sale 000123/000001 of 66.66 -> ");
            mock.type("state");
            mock.await("^  \\[redacted]  000123/000001 ");
            assertThat(mock.printed()).doesNotContain(key);
        }
    }

    @Test
    void aDeviceThatSendsNoKeyCanBeServedAndIsTold() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--any-key")) {
            byte[] sale = bytes(sale(66_66, "000007"));
            assertThat(mock.post("PAYMENT_SALE_URL", sale, new String[0]).statusCode())
                    .isEqualTo(200);
            mock.await("  sale 000123/000007 of 66.66 -> approved, 481516$");
            mock.await("^  ! DEV-11 MUST ");
        }
    }

    @Test
    void aFormatOfOnesOwnIsSpoken() throws Exception {
        Path profile = folder.resolve("acme.yaml");
        try (InputStream guide = FormatProfileLoader.class.getResourceAsStream("guide.yaml")) {
            String text = new String(Objects.requireNonNull(guide).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    profile, text.replace("profile: guide", "profile: acme").replace("/transAmount", "/sum"));
        }
        try (MockCommandSession mock =
                MockCommandSession.start(folder, "payment", "--plain", "--format", profile.toString())) {
            byte[] sale = new FormatProfileLoader().read(profile).newCodec().encode(sale(66_66, "000007"));
            assertThat(new String(sale, StandardCharsets.UTF_8)).contains("\"sum\":\"66.66\"");
            assertThat(mock.post("PAYMENT_SALE_URL", sale).statusCode()).isEqualTo(200);
            mock.await("  sale 000123/000007 of 66.66 -> approved, 481516$");

            sell(mock, 66_66, "000008");
            mock.await("^    expected  : sum: a string of the form ");
        }
    }

    @Test
    void aFaultIsSaidAndDone() throws Exception {
        try (MockCommandSession mock =
                MockCommandSession.start(folder, "all", "--fault", "books-repetitions,GRANTS_QOS_0")) {
            mock.await("^wrong on purpose: BOOKS_REPETITIONS, ");
            sell(mock, 66_66, "000001");
            sell(mock, 66_66, "000001");
            mock.type("state");
            mock.await("^book: 2 sales, 2 approved, 133.32 in all$");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "TAKES_EXPIRED_KEY, 200"})
    void aKeyThatWasGoodOnceIsRefusedUnlessAFaultTakesIt(String fault, int status) throws Exception {
        String[] faults = fault.isEmpty() ? new String[] {"payment"} : new String[] {"payment", "--fault", fault};
        try (MockCommandSession mock = MockCommandSession.start(folder, faults)) {
            String[] old = mock.env("PAYMENT_EXPIRED_KEY_HEADER").split(": ", 2);
            assertThat(mock.post("PAYMENT_SALE_URL", bytes(sale(66_66, "000001")), old)
                            .statusCode())
                    .isEqualTo(status);
            assertThat(mock.printed()).doesNotContain(old[1]);
        }
    }

    @Test
    void aFaultOfAccessControlIsTheOnlyHoleInIt() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker", "--fault", "READS_BY_WILDCARD")) {
            Mqtt3BlockingClient device = device(mock);
            device.connect();
            device.subscribeWith().topicFilter("pos/message/" + SN).send();
            device.subscribeWith().topicFilter("pos/message/#").send();
            assertThatThrownBy(() -> device.subscribeWith()
                            .topicFilter("pos/message/TEST000000000002")
                            .send())
                    .isInstanceOf(Mqtt3SubAckException.class);
            device.disconnect();
        }
    }

    @Test
    void faultsAreListedForTheMockThatHasThem() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "payment", "--list-faults")).isZero();
        assertThat(shell.out())
                .containsPattern("(?m)^BOOKS_REPETITIONS +IDM-01 +\\S")
                .doesNotContain("BRK-");
        assertThat(shell.run("mock", "broker", "--fault", "BOOKS_REPETITIONS", "--out", folder + "/none"))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains("expected a fault of this mock, found one of another; --list-faults shows its own");
    }

    @Test
    void mockAloneShowsItsHelp() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock")).isZero();
        assertThat(shell.out()).contains("Usage: conformance mock [", "payment", "broker", "all");
    }
}
