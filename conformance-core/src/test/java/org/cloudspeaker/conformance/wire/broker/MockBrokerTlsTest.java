package org.cloudspeaker.conformance.wire.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.OldVersion;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.cloudspeaker.conformance.wire.tls.TlsProbe;
import org.cloudspeaker.conformance.wire.tls.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MockBrokerTlsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Leaf leaf = Leaf.forLoopback(Clock.systemUTC());
    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final Identity identity = authority.issue(leaf);

    @Test
    void itSpeaksTlsWithItsCertificateAndNoOldVersion() throws IOException {
        try (MockBroker broker = MockBroker.start(Brokers.open().tls(identity))) {
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT, OldVersion.TLS_1_1))
                    .isInstanceOf(ProbeResult.Refused.class);
        }
    }

    @Test
    void aDeviceConnectsOverTls() throws IOException {
        try (MockBroker broker = MockBroker.start(Brokers.open().tls(identity));
                RawClient device = client(broker, Trust.clientContext(Trust.of(List.of(authority.certificate()))))) {
            device.connect("A", options -> options);
            device.assertNothingCame();
        }
    }

    @Test
    void aPlainBrokerIsNotTls() throws IOException {
        try (MockBroker broker = MockBroker.start(Brokers.open())) {
            assertThat(TlsProbe.probe(broker.host(), broker.port(), LIMIT))
                    .isEqualTo(
                            new ProbeResult.Ended(false, "it ended the connection on a ClientHello without an answer"));
        }
    }

    @Test
    void withMutualTlsADeviceNeedsACertificateOfTheRightAuthorityInDate() throws IOException {
        Settings settings = Brokers.open().mutualTls(identity, List.of(authority.certificate()));
        try (MockBroker broker = MockBroker.start(settings)) {
            try (RawClient device = client(broker, own(authority.issue(leaf)))) {
                device.connect("A", options -> options);
            }
            refused(broker, Trust.clientContext(Trust.none()));
            refused(broker, own(TestAuthority.create(Clock.systemUTC()).issue(leaf)));
            refused(broker, own(authority.issue(leaf.expired())));
        }
    }

    @Test
    void withMutualTlsItSaysWhatWasShown() throws IOException {
        Settings settings = Brokers.open().mutualTls(identity, List.of(authority.certificate()));
        Identity stranger = TestAuthority.create(Clock.systemUTC(), new X500Principal("CN=Somebody"))
                .issue(leaf);
        Identity known = authority.issue(leaf);
        try (MockBroker broker = MockBroker.start(settings)) {
            refused(broker, Trust.clientContext(Trust.none()));
            refused(broker, own(stranger));
            refused(broker, own(authority.issue(leaf.expired())));
            try (RawClient device = client(broker, own(known))) {
                device.connect("A", options -> options);
            }

            assertThat(broker.journal().events(Seen.ShutOut.class))
                    .extracting(Seen.ShutOut::found)
                    .satisfiesExactlyInAnyOrder(
                            none -> assertThat(none).isEqualTo("no certificate"),
                            other -> assertThat(other)
                                    .startsWith(
                                            "another certificate: CN=localhost, issued by CN=Somebody, valid until "),
                            old -> assertThat(old).contains("issued by CN=Conformance test authority"));
            assertThat(broker.awaitConnect("A", LIMIT).map(Seen.Connected::login))
                    .hasValueSatisfying(login -> assertThat(login.certificate()).contains(known.certificate()));
        }
    }

    @Test
    void whoeverEndsTheHandshakeForTheBrokersOwnCertificateIsNotShutOut() throws IOException {
        Settings settings = Brokers.open().mutualTls(identity, List.of(authority.certificate()));
        SSLContext trustsOthers = Trust.clientContext(
                Trust.of(List.of(TestAuthority.create(Clock.systemUTC()).certificate())), authority.issue(leaf));
        try (MockBroker broker = MockBroker.start(settings)) {
            refused(broker, trustsOthers);
            try (RawClient device = client(broker, own(authority.issue(leaf)))) {
                device.connect("A", options -> options);
            }

            assertThat(broker.awaitConnect("A", LIMIT)).isPresent();
            assertThat(broker.journal().events(Seen.ShutOut.class)).isEmpty();
        }
    }

    private static void refused(MockBroker broker, SSLContext context) {
        assertThatThrownBy(() -> {
                    try (RawClient device = client(broker, context)) {
                        device.connect("A", options -> options);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static SSLContext own(Identity identity) {
        return Trust.clientContext(Trust.none(), identity);
    }

    private static RawClient client(MockBroker broker, SSLContext context) throws IOException {
        return RawClient.over(context.getSocketFactory().createSocket(broker.host(), broker.port()));
    }
}
