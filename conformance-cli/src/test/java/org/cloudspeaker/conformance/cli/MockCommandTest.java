package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudspeaker.conformance.cli.MockServerClients.bytes;
import static org.cloudspeaker.conformance.cli.MockServerClients.client;
import static org.cloudspeaker.conformance.cli.MockServerClients.device;
import static org.cloudspeaker.conformance.cli.MockServerClients.sale;
import static org.cloudspeaker.conformance.cli.MockServerClients.sell;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The group of mock commands: start, console, end, faults and secrets. */
@Timeout(60)
class MockCommandTest {
    @TempDir
    Path folder;

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
    void plainMocksShowSchemesWithoutTls() throws Exception {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stat | expected a command, found stat; did you mean state?",
                "publish 01 1.00 | expected publish 00 12.34 or publish 99 12.34,",
                "publish 00 1.234 | expected publish 00 12.34 or publish 99 12.34,",
                "publish 00 1.00 | no device is connected and subscribed to its topic;",
                "publish 00 1.00 a/# | expected a serial number, found a/#",
                "drop | expected drop SN,",
                "drop nobody | nobody is not connected",
                "lose many | expected lose N,",
                "state all | expected nothing after state, found all; nothing was done",
                "help | quit                stops the mocks"
            })
    void aWrongCommandIsAnsweredWithWhatWasExpected(String line, String answer) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain")) {
            mock.type(line);
            mock.await("^" + Pattern.quote(answer));
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void theEndOfStandardInputDoesNotEndTheMock() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--plain")) {
            mock.closeKeyboard();
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void theMockEndsAfterItsTimeLimit() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--exit-after", "200ms")) {
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).contains("book: 0 sales, 0 approved, 0.00 in all", "sessions: 0");
        }
    }

    @Test
    void portsAreFreeAfterTheEnd() throws Exception {
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
    void aFaultIsShownAndInjected() throws Exception {
        try (MockCommandSession mock =
                MockCommandSession.start(folder, "all", "--fault", "books-repetitions,GRANTS_QOS_0")) {
            mock.await("^fault: BOOKS_REPETITIONS, ");
            sell(mock, 66_66, "000001");
            sell(mock, 66_66, "000001");
            mock.type("state");
            mock.await("^book: 2 sales, 2 approved, 133.32 in all$");
        }
    }

    @Test
    void eachMockListsItsOwnFaults() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "payment", "--list-faults")).isZero();
        assertThat(shell.out())
                .containsPattern("(?m)^BOOKS_REPETITIONS +IDM-01 +\\S")
                .doesNotContain("BRK-");
        assertThat(shell.run("mock", "broker", "--fault", "BOOKS_REPETITIONS", "--out", folder + "/none"))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains(
                        "expected a fault of this mock, found one of another mock; --list-faults shows those of this one");
    }

    @Test
    void mockWithoutASubcommandShowsItsHelp() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock")).isZero();
        assertThat(shell.out()).contains("Usage: conformance mock [", "payment", "broker", "all");
    }

    @Test
    void noSecretAndNoCardDataIsPrinted() throws Exception {
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
}
