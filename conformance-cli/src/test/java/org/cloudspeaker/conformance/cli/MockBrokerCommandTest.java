package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudspeaker.conformance.cli.MockServerClients.SN;
import static org.cloudspeaker.conformance.cli.MockServerClients.bytes;
import static org.cloudspeaker.conformance.cli.MockServerClients.client;
import static org.cloudspeaker.conformance.cli.MockServerClients.device;
import static org.cloudspeaker.conformance.cli.MockServerClients.sale;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttGlobalPublishFilter;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.datatypes.MqttQos;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient.Mqtt3Publishes;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The mock broker, met by a third-party MQTT client. */
@Timeout(60)
class MockBrokerCommandTest {
    @TempDir
    Path folder;

    @Test
    void aTypedPublishReachesTheDevice() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker")) {
            Mqtt3BlockingClient device = device(mock);
            try (Mqtt3Publishes arrivals = device.publishes(MqttGlobalPublishFilter.ALL)) {
                device.connectWith().cleanSession(false).keepAlive(60).send();
                device.subscribeWith()
                        .topicFilter("pos/message/" + SN)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send();
                mock.await("  broker   " + SN + "  connects as speaker -> accepted, a new session$");
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
                mock.await("  acknowledges order " + order.group(1) + ", payment of 12.34$");

                mock.type("state");
                mock.await("^sessions: 1, 1 connected$");
                mock.await("^  " + SN + "  connected  pos/message/" + SN + " QoS 1  0 queued$");
                mock.type("drop " + SN);
                mock.await("^dropped the connection of " + SN + "$");
                mock.await("  connection lost: dropped by the test$");
            }
            assertThat(mock.printed()).doesNotContain("  ! ");
            mock.type("quit");
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).endsWith("devices: no problem seen\n");
        }
    }

    @Test
    void findingsAboutADeviceAreShownAtOnceAndCounted() throws Exception {
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
                            "devices: problems in DEV-01 (1), DEV-02 (1), DEV-03 (1), DEV-08 (1), DEV-11 (2), DEV-14 (1)\n");
        }
    }

    @Test
    void theCustomersServerIsNotJudgedAsADevice() throws Exception {
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
            mock.await("  disconnects: ");
            assertThat(mock.printed()).doesNotContain("  ! ");
        }
    }

    @Test
    void aPublishOfADeviceToAnotherIsReported() throws Exception {
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
    void anAccessControlFaultOpensNothingElse() throws Exception {
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
}
