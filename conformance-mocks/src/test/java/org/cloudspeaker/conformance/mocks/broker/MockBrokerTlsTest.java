package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.client.tls.TlsProbe;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MockBrokerTlsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final CertificateSpec leaf = CertificateSpec.forLoopback(Clock.systemUTC());
    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final KeyAndChain identity = authority.issue(leaf);

    @Test
    void itSpeaksTlsWithItsCertificateAndNoOldVersion() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open().tls(identity))) {
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT, LegacyTlsVersion.TLS_1_1))
                    .isInstanceOf(TlsProbeResult.HandshakeRefused.class);
        }
    }

    @Test
    void aDeviceConnectsOverTls() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open().tls(identity));
                RawMqttClient device = client(
                        broker,
                        TrustManagers.clientContext(TrustManagers.trustManager(List.of(authority.certificate()))))) {
            device.connect("A", options -> options);
            device.assertNothingCame();
        }
    }

    @Test
    void aPlainBrokerIsNotTls() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT))
                    .isEqualTo(new TlsProbeResult.ConnectionEnded(
                            false, "it ended the connection on a ClientHello without an answer"));
        }
    }

    @Test
    void withMutualTlsADeviceNeedsACertificateOfTheRightAuthorityInDate() throws IOException {
        BrokerConfig settings = TestBrokerConfigs.open().mutualTls(identity, List.of(authority.certificate()));
        try (MockBroker broker = MockBroker.start(settings)) {
            try (RawMqttClient device = client(broker, own(authority.issue(leaf)))) {
                device.connect("A", options -> options);
            }
            refused(broker, TrustManagers.clientContext(TrustManagers.trustAll()));
            refused(broker, own(TestAuthority.create(Clock.systemUTC()).issue(leaf)));
            refused(broker, own(authority.issue(leaf.expired())));
        }
    }

    @Test
    void withMutualTlsItSaysWhatWasShown() throws IOException {
        BrokerConfig settings = TestBrokerConfigs.open().mutualTls(identity, List.of(authority.certificate()));
        KeyAndChain stranger = TestAuthority.create(Clock.systemUTC(), new X500Principal("CN=Somebody"))
                .issue(leaf);
        KeyAndChain known = authority.issue(leaf);
        try (MockBroker broker = MockBroker.start(settings)) {
            refused(broker, TrustManagers.clientContext(TrustManagers.trustAll()));
            refused(broker, own(stranger));
            refused(broker, own(authority.issue(leaf.expired())));
            try (RawMqttClient device = client(broker, own(known))) {
                device.connect("A", options -> options);
            }

            assertThat(broker.journal().events(BrokerEvent.ClientCertificateRefused.class))
                    .extracting(BrokerEvent.ClientCertificateRefused::found)
                    .satisfiesExactlyInAnyOrder(
                            none -> assertThat(none).isEqualTo("no certificate"),
                            other -> assertThat(other)
                                    .startsWith(
                                            "another certificate: CN=localhost, issued by CN=Somebody, valid until "),
                            old -> assertThat(old).contains("issued by CN=Conformance test authority"));
            assertThat(broker.awaitConnect("A", LIMIT).map(BrokerEvent.Connected::login))
                    .hasValueSatisfying(login -> assertThat(login.certificate()).contains(known.certificate()));
        }
    }

    @Test
    void whoeverEndsTheHandshakeForTheBrokersOwnCertificateIsNotShutOut() throws IOException {
        BrokerConfig settings = TestBrokerConfigs.open().mutualTls(identity, List.of(authority.certificate()));
        SSLContext trustsOthers = TrustManagers.clientContext(
                TrustManagers.trustManager(
                        List.of(TestAuthority.create(Clock.systemUTC()).certificate())),
                authority.issue(leaf));
        try (MockBroker broker = MockBroker.start(settings)) {
            refused(broker, trustsOthers);
            try (RawMqttClient device = client(broker, own(authority.issue(leaf)))) {
                device.connect("A", options -> options);
            }

            assertThat(broker.awaitConnect("A", LIMIT)).isPresent();
            assertThat(broker.journal().events(BrokerEvent.ClientCertificateRefused.class))
                    .isEmpty();
        }
    }

    private static void refused(MockBroker broker, SSLContext context) {
        assertThatThrownBy(() -> {
                    try (RawMqttClient device = client(broker, context)) {
                        device.connect("A", options -> options);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static SSLContext own(KeyAndChain identity) {
        return TrustManagers.clientContext(TrustManagers.trustAll(), identity);
    }

    private static RawMqttClient client(MockBroker broker, SSLContext context) throws IOException {
        return RawMqttClient.over(context.getSocketFactory().createSocket(broker.host(), broker.port()));
    }
}
