package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mock device with typed commands, at Mosquitto and the example server in Node. */
class MockDeviceConsoleTest {
    private static final String SN = "TEST000000000001";

    @TempDir
    Path folder;

    @Test
    void paysWhatIsBroadcastComesBackAndPagesThroughItsDay() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder);
                MqttBackendClient server = sandbox.customerServer();
                ServiceProcess device = sandbox.playDevice(SN)) {
            publish(server, "12344", "1");
            expect(device, "the device shows 123.44 and asks for a card");
            device.type("card AMEX");
            expect(device, "sale \\d{6}/\\d{6} of 123.44: the device says \"transaction success\"");

            device.type("cut");
            expect(device, "the device dropped the connection");
            publish(server, "5", "2");
            expect(device, "connected to mqtts://localhost:\\d+, which has kept its session");
            expect(device, "the device shows 0.05 and asks for a card");
            device.type("card 19");
            expect(device, "sale \\d{6}/\\d{6} of 0.05: the device says \"transaction success\"");

            device.type("sell 51.00");
            expect(device, "sale \\d{6}/\\d{6} of 51.00: the device says \"transaction fail\"");
            device.type("day");
            expect(device, "page 1 of the day: record ");
            expect(device, "page 2 of the day: record ");
            device.type("quit");

            assertThat(device.awaitEnd()).isZero();
            assertThat(device.output())
                    .contains("\"cardNo\":\"378282*****0005\"", "\"cardNo\":\"620550*********0004\"")
                    .doesNotContain(sandbox.secrets())
                    .doesNotContain("378282246310005", "6205500000000000004");
        }
    }

    /** With require_certificate true; the customer's server shows the same certificate here, under its own login. */
    @Test
    void showsItsCertificateToABrokerThatAsksForOne() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.askingForCertificates(folder);
                MqttBackendClient server = sandbox.customerServer();
                ServiceProcess device = sandbox.playDevice(SN)) {
            publish(server, "12344", "1");
            expect(device, "the device shows 123.44 and asks for a card");
            device.type("card");
            expect(device, "sale \\d{6}/\\d{6} of 123.44: the device says \"transaction success\"");
            device.type("quit");

            assertThat(device.awaitEnd()).isZero();
            assertThat(device.output())
                    .contains("connected to mqtts://localhost:")
                    .doesNotContain(sandbox.secrets())
                    .doesNotContain("PRIVATE KEY")
                    .doesNotContain(
                            Files.readAllLines(folder.resolve("deviceKey.pem")).get(1));
        }
    }

    @Test
    void isNotLetInWithoutTheRightCertificate() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.askingForCertificates(folder);
                ServiceProcess device = sandbox.tryDevice(SN, "--fault", "SHOWS_ANOTHER_CERTIFICATE")) {
            expect(device, "not connected: ");
            device.type("quit");

            assertThat(device.awaitEnd()).isZero();
            assertThat(device.output()).doesNotContain("ready device").doesNotContain(sandbox.secrets());
        }
    }

    private static void publish(MqttBackendClient server, String cents, String order) {
        String message = "{\"amount\":\"%s\",\"transType\":\"00\",\"orderId\":\"%s\"}".formatted(cents, order);
        server.publish("pos/message/" + SN, Payload.of(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static void expect(ServiceProcess device, String line) throws Exception {
        device.await(Pattern.compile(line));
    }
}
