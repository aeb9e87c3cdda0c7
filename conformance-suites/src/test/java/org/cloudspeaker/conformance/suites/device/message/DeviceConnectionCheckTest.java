package org.cloudspeaker.conformance.suites.device.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateDescription;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.suites.device.DeviceMessageSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceConnectionCheckTest {
    private final ExpectedDeviceConfig speaker =
            new ExpectedDeviceConfig(Set.of(DeviceMessageSamples.SN), "pos/message", Optional.of("speaker"));
    private final ExpectedDeviceConfig anyAsItself =
            new ExpectedDeviceConfig(Set.of(), "pos/message", Optional.empty());

    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final CertificateSpec leaf =
            CertificateSpec.forLoopback(Clock.systemUTC()).forHost(DeviceMessageSamples.SN);
    private final X509Certificate given = authority.issue(leaf).certificate();
    private final ExpectedDeviceConfig certified = new ExpectedDeviceConfig(
            Set.of(DeviceMessageSamples.SN), "pos/message", Optional.empty(), Optional.of(given));

    private static BrokerEvent.ConnectDetails login(String user, X509Certificate certificate) {
        return new BrokerEvent.ConnectDetails(Optional.of(user), true, false, 60, Optional.of(certificate));
    }

    private static DeviceConnectionCheck of(ExpectedDeviceConfig expected) {
        return new DeviceConnectionCheck(DeviceMessageSamples.GUIDE, expected);
    }

    private static BrokerEvent.ConnectDetails login(String user) {
        return new BrokerEvent.ConnectDetails(Optional.of(user), true, false, 60);
    }

    private static BrokerEvent.Subscribed subscribed(String filter, int qos) {
        return new BrokerEvent.Subscribed(Instant.EPOCH, DeviceMessageSamples.SN, filter, qos, qos);
    }

    @Test
    void theSerialNumberAsClientIdIsRight() {
        assertThat(of(speaker).clientId(DeviceMessageSamples.SN)).isEmpty();
        assertThat(of(anyAsItself).clientId("S20A1012574P0002")).isEmpty();
    }

    @Test
    void anotherClientIdIsNamed() {
        assertThat(of(speaker).clientId("mqtt-83412"))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "CONNECT", "as client id the serial number " + DeviceMessageSamples.SN, "client id mqtt-83412");
    }

    @Test
    void aClientIdThatTheFirmwareHasNoRoomForIsNoSerialNumber() {
        assertThat(of(anyAsItself).clientId("x".repeat(33)))
                .get()
                .extracting("expected")
                .isEqualTo("as client id the serial number, 1 to 32 bytes");
        assertThat(of(anyAsItself).clientId("")).get().extracting("actual").isEqualTo("an empty client id");
    }

    @Test
    void theConfiguredLoginIsRight() {
        assertThat(of(speaker).login(DeviceMessageSamples.SN, login("speaker"))).isEmpty();
        assertThat(of(anyAsItself).login(DeviceMessageSamples.SN, login(DeviceMessageSamples.SN)))
                .isEmpty();
    }

    @Test
    void anotherLoginIsNamedWithoutAPassword() {
        assertThat(of(speaker).login(DeviceMessageSamples.SN, login("admin")))
                .get()
                .extracting("expected", "actual")
                .containsExactly("user name speaker and a password", "user name admin and a password");
        assertThat(of(anyAsItself)
                        .login(
                                DeviceMessageSamples.SN,
                                new BrokerEvent.ConnectDetails(Optional.empty(), false, false, 60)))
                .get()
                .extracting("expected", "actual")
                .containsExactly(
                        "user name " + DeviceMessageSamples.SN + " and a password", "no user name and no password");
    }

    @Test
    void theCertificateThatWasGivenIsTheLoginWhateverUserComesWithIt() {
        assertThat(of(certified).login(DeviceMessageSamples.SN, login(DeviceMessageSamples.SN, given)))
                .isEmpty();
        assertThat(of(certified)
                        .login(
                                DeviceMessageSamples.SN,
                                new BrokerEvent.ConnectDetails(Optional.empty(), false, false, 60, Optional.of(given))))
                .isEmpty();
    }

    @Test
    void anotherCertificateOrNoneIsNamed() {
        X509Certificate other = authority.issue(leaf).certificate();
        assertThat(of(certified).login(DeviceMessageSamples.SN, login(DeviceMessageSamples.SN, other)))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "CONNECT of " + DeviceMessageSamples.SN,
                        "the certificate that it was given: " + CertificateDescription.of(given),
                        "another certificate: " + CertificateDescription.of(other));
        assertThat(of(certified).login(DeviceMessageSamples.SN, login(DeviceMessageSamples.SN)))
                .get()
                .extracting("actual")
                .isEqualTo("no certificate");
    }

    @Test
    void aDeviceThatIsShutOutIsToldWhatToShow() {
        assertThat(of(certified).shutOut(new BrokerEvent.ClientCertificateRefused(Instant.EPOCH, "no certificate")))
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "the broker's request for a certificate, in the TLS handshake",
                        "the certificate that it was given: " + CertificateDescription.of(given),
                        "no certificate");
    }

    @Test
    void aRefusalIsToldWithItsReturnCode() {
        BrokerEvent.ConnectRefused refused =
                new BrokerEvent.ConnectRefused(Instant.EPOCH, DeviceMessageSamples.SN, login("speaker"), 4);
        assertThat(of(speaker).refusal(refused))
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "CONNECT of " + DeviceMessageSamples.SN,
                        "a login that is taken: user name speaker and the password that is configured",
                        "CONNACK 4 for user name speaker and a password");
    }

    @Test
    void theDevicesOwnTopicWithQos1IsRight() {
        assertThat(of(speaker).subscription(subscribed("pos/message/" + DeviceMessageSamples.SN, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pos/message/#, 1", "pos/message/+, 1", "pos/message, 1", "pos/message/TEST000000000001, 0"})
    void anotherSubscriptionIsNamed(String filter, int qos) {
        assertThat(of(speaker).subscription(subscribed(filter, qos)))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "SUBSCRIBE of " + DeviceMessageSamples.SN,
                        "pos/message/" + DeviceMessageSamples.SN + " with QoS 1",
                        filter + " with QoS " + qos);
    }

    @Test
    void aSessionThatDoesNotLastIsNamed() {
        assertThat(of(speaker).session(DeviceMessageSamples.SN, login("speaker")))
                .isEmpty();
        assertThat(of(speaker)
                        .session(
                                DeviceMessageSamples.SN,
                                new BrokerEvent.ConnectDetails(Optional.of("speaker"), true, true, 60)))
                .get()
                .extracting("expected", "actual")
                .containsExactly("cleanSession false, a session that lasts", "cleanSession true");
    }
}
