package org.cloudspeaker.conformance.mocks.payment.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.specification.RequestSpecification;
import java.security.KeyStore;
import java.time.Clock;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a foreign HTTP client sees of the mock payment server. */
class MockPaymentServerOverHttpTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();

    private static RequestSpecification request(MockPaymentServer server) {
        return given().baseUri(server.endpoint().toString()).port(server.port()).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 435, 66_66, 999_999_99})
    void aSaleIsFoundWithItsCents(long amount) {
        try (MockPaymentServer server = MockPaymentServer.start(till.settings)) {
            request(server)
                    .header(PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY)
                    .body(till.bytes(PaymentServiceFixture.sale(amount, "000007")))
                    .post("/sale")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("acqResponseCode", equalTo("00"))
                    .body("transStatus", equalTo("APPROVE"))
                    .body("acqAuthCode", matchesPattern("\\d{6}"));

            request(server)
                    .header(PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY)
                    .body(till.codec.encode(
                            TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                                    .toMessage()))
                    .post("/details")
                    .then()
                    .statusCode(200)
                    .body("respCode", equalTo("00"))
                    .body("total", equalTo(1))
                    .body("transInfo", hasSize(1))
                    .body("transInfo[0].transAmount", equalTo(Long.toString(amount)))
                    .body("transInfo[0].traceNo", equalTo("000007"));
        }
    }

    @Test
    void nobodySellsOverTlsWithoutTheKey() throws Exception {
        Clock clock = Clock.systemUTC();
        TestAuthority authority = TestAuthority.create(clock);
        PaymentServerConfig settings = PaymentServerConfig.of(
                new FormatProfileLoader().guide(),
                new Secret(PaymentServiceFixture.KEY),
                new Transcript(clock, new Redaction()),
                clock);
        try (MockPaymentServer server = MockPaymentServer.start(settings.tls(authority))) {
            request(server)
                    .config(RestAssuredConfig.config().sslConfig(trusting(authority)))
                    .body(till.bytes(PaymentServiceFixture.sale(66_66, "000001")))
                    .post("/sale")
                    .then()
                    .statusCode(401)
                    .body("transStatus", equalTo("DECLINED"));
        }
    }

    private static SSLConfig trusting(TestAuthority authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", authority.certificate());
        return SSLConfig.sslConfig().trustStore(store);
    }
}
