package org.cloudspeaker.conformance.mocks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cloudspeaker.conformance.client.tls.TlsProbe;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.datatypes.MqttQos;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAckReturnCode;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the tests of a device, or of a server that publishes, get of it. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class StartMockBrokerTest {
    private static final String SN = "TEST000000000001";

    private static Mqtt3BlockingClient client(MockBroker broker, String user, String password) {
        return MqttClient.builder()
                .useMqttVersion3()
                .identifier(SN)
                .serverHost(broker.host())
                .serverPort(broker.port())
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    @Test
    @StartMockBroker
    void itIsOpenUnlessItIsToldOtherwise(MockBroker broker) {
        client(broker, "anybody", "anything").connect();
        assertThat(broker.awaitConnect(SN, Duration.ofSeconds(5))).isPresent();
    }

    @Test
    @StartMockBroker(user = "speaker", password = "secret")
    void aLoginIsAskedForWhereOneIsSet(MockBroker broker) {
        client(broker, "speaker", "secret").connect();
        assertThatThrownBy(() -> client(broker, "speaker", "wrong").connect())
                .isInstanceOf(Mqtt3ConnAckException.class);
        assertThatThrownBy(() -> client(broker, SN, SN).connect()).isInstanceOf(Mqtt3ConnAckException.class);
    }

    @Test
    @StartMockBroker(devicesAsThemselves = true)
    void devicesLogInAsThemselvesWhereThatIsSet(MockBroker broker) {
        client(broker, SN, SN).connect();
        assertThat(broker.awaitConnect(SN, Duration.ofSeconds(5))).isPresent();
    }

    @Test
    @StartMockBroker(faults = "GRANTS_QOS_0")
    void itIsWrongInTheWaysItIsToldToBe(MockBroker broker) {
        Mqtt3BlockingClient device = client(broker, "a", "b");
        device.connect();
        assertThat(device.subscribeWith()
                        .topicFilter("pos/message/" + SN)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send()
                        .getReturnCodes())
                .containsExactly(Mqtt3SubAckReturnCode.SUCCESS_MAXIMUM_QOS_0);
    }

    @Test
    @StartMockBroker(tls = true)
    void overTlsItSaysWhomToTrust(MockBroker broker, TestAuthority authority) {
        assertThat(TlsProbe.probe(broker.host(), broker.port(), Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        TlsProbeResult.CompletedHandshake.class,
                        agreed -> assertThat(agreed.chain().get(0).getIssuerX500Principal())
                                .isEqualTo(authority.certificate().getSubjectX500Principal()));
    }
}
