package org.cloudspeaker.conformance.mocks.payment.http;

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
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.fault.PaymentTlsFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The JDK's trust manager looks at the real date, and so do these servers. */
class HandshakeTest {
    private static final Clock REAL = Clock.systemUTC();

    private final TestAuthority authority = TestAuthority.create(REAL);
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();
    private final PaymentServerConfig settings = PaymentServerConfig.of(
            new FormatProfileLoader().guide(),
            new Secret(PaymentServiceFixture.KEY),
            new Transcript(REAL, new Redaction()),
            REAL);

    private int sell(MockPaymentServer server, X509TrustManager trust) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TrustManagers.clientContext(trust))
                .build();
        HttpResponse<String> answer = new HttpTestClient(client)
                .post(
                        server.at("/sale"),
                        till.bytes(PaymentServiceFixture.sale(66_66, "000001")),
                        PaymentServiceFixture.KEY_HEADER,
                        PaymentServiceFixture.KEY);
        return answer.statusCode();
    }

    private X509TrustManager theAuthority() {
        return TrustManagers.trustManager(List.of(authority.certificate()));
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
                MockPaymentServer.start(settings.tls(authority.issue(CertificateSpec.forLoopback(REAL))))) {
            assertThat(sell(server, theAuthority())).isEqualTo(200);
        }
    }

    @Test
    void plainHttpAtATlsPortDoesNoSale() throws Exception {
        try (MockPaymentServer server = MockPaymentServer.start(settings.tls(authority))) {
            URI plain = URI.create("http://localhost:" + server.port() + "/sale");
            assertThatThrownBy(() -> HttpTestClient.plain()
                            .post(plain, new byte[0], PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY))
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
    void aFaultyCertificateIsFaultyInItsOwnWayAlone(PaymentTlsFault fault, String complaint) throws Exception {
        try (MockPaymentServer server =
                MockPaymentServer.start(settings.tls(authority).with(fault))) {
            assertThatThrownBy(() -> sell(server, theAuthority()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining(complaint);
            assertThat(sell(server, TrustManagers.trustAll())).as("unverified").isEqualTo(200);
        }
    }

    @Test
    void aServerOfTls11RefusesEveryModernHandshake() throws Exception {
        try (MockPaymentServer server =
                MockPaymentServer.start(settings.tls(authority).with(PaymentTlsFault.TLS_1_1_ONLY))) {
            assertThat(server.endpoint()).hasToString("https://localhost");
            assertThatThrownBy(() -> sell(server, TrustManagers.trustAll()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("protocol version");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentTlsFault.class,
            names = {"SELF_SIGNED", "CERTIFICATE_OF_ANOTHER_HOST", "EXPIRED_CERTIFICATE"})
    void aFaultyCertificateNeedsAnAuthority(PaymentTlsFault fault) {
        assertThatThrownBy(() -> MockPaymentServer.start(settings.with(fault)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an authority to issue the certificate of " + fault + ", found none");
    }
}
