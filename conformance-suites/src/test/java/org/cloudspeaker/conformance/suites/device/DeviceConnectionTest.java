package org.cloudspeaker.conformance.suites.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.tls.CertificateWords;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceConnectionTest {
    private final ExpectedDevice speaker = new ExpectedDevice(Set.of(Sent.SN), "pos/message", Optional.of("speaker"));
    private final ExpectedDevice anyAsItself = new ExpectedDevice(Set.of(), "pos/message", Optional.empty());

    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final Leaf leaf = Leaf.forLoopback(Clock.systemUTC()).forHost(Sent.SN);
    private final X509Certificate given = authority.issue(leaf).certificate();
    private final ExpectedDevice certified =
            new ExpectedDevice(Set.of(Sent.SN), "pos/message", Optional.empty(), Optional.of(given));

    private static Seen.Login login(String user, X509Certificate certificate) {
        return new Seen.Login(Optional.of(user), true, false, 60, Optional.of(certificate));
    }

    private static DeviceConnection of(ExpectedDevice expected) {
        return new DeviceConnection(Sent.GUIDE, expected);
    }

    private static Seen.Login login(String user) {
        return new Seen.Login(Optional.of(user), true, false, 60);
    }

    private static Seen.Subscribed subscribed(String filter, int qos) {
        return new Seen.Subscribed(Instant.EPOCH, Sent.SN, filter, qos, qos);
    }

    @Test
    void theSerialNumberAsClientIdIsRight() {
        assertThat(of(speaker).clientId(Sent.SN)).isEmpty();
        assertThat(of(anyAsItself).clientId("S20A1012574P0002")).isEmpty();
    }

    @Test
    void anotherClientIdIsNamed() {
        assertThat(of(speaker).clientId("mqtt-83412"))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly("CONNECT", "as client id the serial number " + Sent.SN, "client id mqtt-83412");
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
        assertThat(of(speaker).login(Sent.SN, login("speaker"))).isEmpty();
        assertThat(of(anyAsItself).login(Sent.SN, login(Sent.SN))).isEmpty();
    }

    @Test
    void anotherLoginIsNamedWithoutAPassword() {
        assertThat(of(speaker).login(Sent.SN, login("admin")))
                .get()
                .extracting("expected", "actual")
                .containsExactly("user name speaker and a password", "user name admin and a password");
        assertThat(of(anyAsItself).login(Sent.SN, new Seen.Login(Optional.empty(), false, false, 60)))
                .get()
                .extracting("expected", "actual")
                .containsExactly("user name " + Sent.SN + " and a password", "no user name and no password");
    }

    @Test
    void theCertificateThatWasGivenIsTheLoginWhateverUserComesWithIt() {
        assertThat(of(certified).login(Sent.SN, login(Sent.SN, given))).isEmpty();
        assertThat(of(certified).login(Sent.SN, new Seen.Login(Optional.empty(), false, false, 60, Optional.of(given))))
                .isEmpty();
    }

    @Test
    void anotherCertificateOrNoneIsNamed() {
        X509Certificate other = authority.issue(leaf).certificate();
        assertThat(of(certified).login(Sent.SN, login(Sent.SN, other)))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "CONNECT of " + Sent.SN,
                        "the certificate that it was given: " + CertificateWords.of(given),
                        "another certificate: " + CertificateWords.of(other));
        assertThat(of(certified).login(Sent.SN, login(Sent.SN)))
                .get()
                .extracting("actual")
                .isEqualTo("no certificate");
    }

    @Test
    void aDeviceThatIsShutOutIsToldWhatToShow() {
        assertThat(of(certified).shutOut(new Seen.ShutOut(Instant.EPOCH, "no certificate")))
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "the broker's request for a certificate, in the TLS handshake",
                        "the certificate that it was given: " + CertificateWords.of(given),
                        "no certificate");
    }

    @Test
    void aRefusalIsToldWithItsReturnCode() {
        Seen.Refused refused = new Seen.Refused(Instant.EPOCH, Sent.SN, login("speaker"), 4);
        assertThat(of(speaker).refusal(refused))
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "CONNECT of " + Sent.SN,
                        "a login that is taken: user name speaker and the password that is configured",
                        "CONNACK 4 for user name speaker and a password");
    }

    @Test
    void theDevicesOwnTopicWithQos1IsRight() {
        assertThat(of(speaker).subscription(subscribed("pos/message/" + Sent.SN, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pos/message/#, 1", "pos/message/+, 1", "pos/message, 1", "pos/message/TEST000000000001, 0"})
    void anotherSubscriptionIsNamed(String filter, int qos) {
        assertThat(of(speaker).subscription(subscribed(filter, qos)))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly(
                        "SUBSCRIBE of " + Sent.SN,
                        "pos/message/" + Sent.SN + " with QoS 1",
                        filter + " with QoS " + qos);
    }

    @Test
    void aSessionThatDoesNotLastIsNamed() {
        assertThat(of(speaker).session(Sent.SN, login("speaker"))).isEmpty();
        assertThat(of(speaker).session(Sent.SN, new Seen.Login(Optional.of("speaker"), true, true, 60)))
                .get()
                .extracting("expected", "actual")
                .containsExactly("cleanSession false, a session that lasts", "cleanSession true");
    }
}
