package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.X509TrustManager;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.TlsFault;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.cloudspeaker.conformance.wire.tls.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The JDK's trust manager looks at the real date, and so do these servers. */
class HandshakeTest {
    private static final Clock REAL = Clock.systemUTC();

    private final TestAuthority authority = TestAuthority.create(REAL);
    private final Till till = Till.guide();
    private final Settings settings = Settings.of(
            new FormatProfiles().guide(), new Secret(Till.KEY), new Transcript(REAL, new Redaction()), REAL);

    private int sell(MockPaymentServer server, X509TrustManager trust) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().sslContext(Trust.clientContext(trust)).build();
        HttpResponse<String> answer = new Caller(client)
                .post(server.at("/sale"), till.bytes(Till.sale(66_66, "000001")), Till.KEY_HEADER, Till.KEY);
        return answer.statusCode();
    }

    private X509TrustManager theAuthority() {
        return Trust.of(List.of(authority.certificate()));
    }

    @Test
    void aCertificateOfTheAuthorityIsShown() throws Exception {
        try (MockPaymentServer server = MockPaymentServer.start(settings.tls(authority))) {
            assertThat(server.endpoint()).hasToString("https://localhost");
            assertThat(sell(server, theAuthority())).isEqualTo(200);
        }
    }

    @Test
    void aCertificateThatIsThereIsShown() throws Exception {
        try (MockPaymentServer server =
                MockPaymentServer.start(settings.tls(authority.issue(Leaf.forLoopback(REAL))))) {
            assertThat(sell(server, theAuthority())).isEqualTo(200);
        }
    }

    @Test
    void plainHttpAtATlsPortDoesNoSale() throws Exception {
        try (MockPaymentServer server = MockPaymentServer.start(settings.tls(authority))) {
            URI plain = URI.create("http://localhost:" + server.port() + "/sale");
            assertThatThrownBy(() -> Caller.plain().post(plain, new byte[0], Till.KEY_HEADER, Till.KEY))
                    .isInstanceOf(IOException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_SIGNED, unable to find valid certification path",
        "CERTIFICATE_OF_ANOTHER_HOST, No subject alternative DNS name matching localhost",
        "EXPIRED_CERTIFICATE, NotAfter"
    })
    void aFaultyCertificateIsFaultyInItsOwnWayAlone(TlsFault fault, String complaint) throws Exception {
        try (MockPaymentServer server =
                MockPaymentServer.start(settings.tls(authority).with(fault))) {
            assertThatThrownBy(() -> sell(server, theAuthority()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining(complaint);
            assertThat(sell(server, Trust.none())).as("unverified").isEqualTo(200);
        }
    }

    @Test
    void aServerOfTls11RefusesEveryModernHandshake() throws Exception {
        try (MockPaymentServer server =
                MockPaymentServer.start(settings.tls(authority).with(TlsFault.TLS_1_1_ONLY))) {
            assertThat(server.endpoint()).hasToString("https://localhost");
            assertThatThrownBy(() -> sell(server, Trust.none()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("protocol version");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsFault.class,
            names = {"SELF_SIGNED", "CERTIFICATE_OF_ANOTHER_HOST", "EXPIRED_CERTIFICATE"})
    void aFaultyCertificateNeedsAnAuthority(TlsFault fault) {
        assertThatThrownBy(() -> MockPaymentServer.start(settings.with(fault)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an authority to issue the certificate of " + fault + ", found none");
    }
}
