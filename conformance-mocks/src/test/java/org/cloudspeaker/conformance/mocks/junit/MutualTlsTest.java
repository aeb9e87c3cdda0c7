package org.cloudspeaker.conformance.mocks.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker and a device of a test that know each other by certificates (mqtt_auth_cert 4). */
@Timeout(30)
@StartMockBroker(mutualTls = true)
@StartMockPayment(tls = true)
class MutualTlsTest {
    private static final String FOLDER = "target/mutual-tls-in-a-test/";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String SN = "TEST000000000001";

    private KeyAndChain given;

    @BeforeEach
    void writeWhatTheDeviceHas(MockBroker broker, MockPaymentServer payment, TestAuthority authority)
            throws IOException {
        Path folder = Files.createDirectories(Path.of(FOLDER));
        given = authority.issue(CertificateSpec.forLoopback(Clock.systemUTC()).forHost(SN));
        PemEncoding.write(folder.resolve("ca.pem"), List.of(authority.certificate()));
        PemEncoding.write(folder.resolve("deviceCert.pem"), given.chain());
        Files.deleteIfExists(folder.resolve("deviceKey.pem"));
        PemEncoding.writeKey(folder.resolve("deviceKey.pem"), given.key());
        Files.writeString(
                folder.resolve("posparam.ini"), """
                {"mqtt":{"mqtt_endpoint":"localhost","mqtt_port":"%d","mqtt_auth_cert":4,"mqtt_username":"",
                "mqtt_password":"","mqtt_topic":"pos/message"},
                "payment":{"pgw_endpoint":"https://localhost","pgw_port":"%d","pgw_auth_type":"api_key","pgw_ssl_cert":1,
                "pgw_api_key":"%s","pgw_api_key_expiry":"20991231","pgw_api_sale":"/sale","pgw_api_details":"/details"}}
                """.formatted(broker.port(), payment.port(), StartMockPayment.KEY));
    }

    @Test
    @StartMockDevice(parameters = FOLDER + "posparam.ini", trust = FOLDER + "ca.pem")
    void theDeviceShowsTheCertificateBesideItsParameterFile(MockDevice device, MockBroker broker) {
        assertThat(device.sell(1234, Card.guide()).approved()).isTrue();
        assertThat(broker.awaitConnect(SN, LIMIT).map(BrokerEvent.Connected::login))
                .hasValueSatisfying(login -> assertThat(login.certificate()).contains(given.certificate()));
    }

    @Test
    @StartMockDevice(
            parameters = FOLDER + "posparam.ini",
            trust = FOLDER + "ca.pem",
            certificate = FOLDER + "deviceCert.pem",
            key = FOLDER + "deviceKey.pem")
    void itCanBeNamedToo(MockDevice device, MockBroker broker) {
        assertThat(device.awaitSubscribed(LIMIT)).isTrue();
        assertThat(broker.journal().events(BrokerEvent.ClientCertificateRefused.class))
                .isEmpty();
    }
}
