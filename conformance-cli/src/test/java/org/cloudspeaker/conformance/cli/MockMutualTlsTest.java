package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientSslConfig;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientSslConfigBuilder;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mock broker that asks devices for a certificate, and what its faults make of that. */
@Timeout(60)
class MockMutualTlsTest {
    private static final String SN = "TEST000000000001";

    @TempDir
    Path folder;

    @Test
    void theWrittenCertificateIsAccepted() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--mutual-tls", "--sn", SN)) {
            mock.await("^devices and your server use .*mock/deviceCert.pem with deviceKey.pem beside it;"
                    + " expiredCert.pem with expiredKey.pem has expired and is refused$");
            assertThat(mock.folder().resolve("posparam.ini"))
                    .content()
                    .contains("\"mqtt_auth_cert\":4", "\"mqtt_username\":\"\"");
            assertThat(Files.getPosixFilePermissions(mock.folder().resolve("deviceKey.pem")))
                    .hasSize(2);

            connect(mock, shown(mock, "MQTT_CERT", "MQTT_KEY"));
            mock.await("broker   " + SN + "  connects without a user name -> accepted, a new session$");
            assertThat(mock.printed()).doesNotContain("DEV-01");
        }
    }

    @Test
    void whoShowsNoneOrOneThatIsOutOfDateIsShutOutAndTold() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker", "--mutual-tls")) {
            assertThatThrownBy(() -> connect(mock, Optional.empty())).isInstanceOf(RuntimeException.class);
            mock.await("  is refused in the TLS handshake: it shows no certificate$");
            mock.await("^  note  DEV-01 MUST ");
            mock.await("^    expected  : the certificate that it was given: CN=speaker, issued by CN=");
            assertThatThrownBy(() -> connect(mock, shown(mock, "MQTT_EXPIRED_CERT", "MQTT_EXPIRED_KEY")))
                    .isInstanceOf(RuntimeException.class);
            mock.await("  is refused in the TLS handshake: it shows another certificate: CN=speaker, issued by ");
        }
    }

    @ParameterizedTest
    @CsvSource({"CERTIFICATE_OPTIONAL, false", "IGNORES_CERTIFICATE_DATES, true"})
    void aTlsFaultAcceptsAClientThatMustBeRefused(String fault, boolean expired) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker", "--mutual-tls", "--fault", fault)) {
            connect(mock, expired ? shown(mock, "MQTT_EXPIRED_CERT", "MQTT_EXPIRED_KEY") : Optional.empty());
            mock.await("broker   " + SN + "  connects without a user name -> accepted, a new session$");
            mock.await("^  ! DEV-01 MUST ");
        }
    }

    @Test
    void noKeyIsPrinted() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--mutual-tls")) {
            connect(mock, shown(mock, "MQTT_CERT", "MQTT_KEY"));
            mock.await("-> accepted, a new session$");
            String good =
                    Files.readAllLines(mock.folder().resolve("deviceKey.pem")).get(1);
            String old =
                    Files.readAllLines(mock.folder().resolve("expiredKey.pem")).get(1);
            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed() + mock.err()).doesNotContain(good, old, "PRIVATE KEY");
        }
    }

    @Test
    void aMockDeviceFindsItsWayWithTheFilesOfTheMockBroker() throws Exception {
        CommandLineRunner device = new CommandLineRunner();
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--mutual-tls")) {
            Path files = mock.folder();
            assertThat(device.run(
                            "mock",
                            "device",
                            "--parameters",
                            files.resolve("posparam.ini").toString(),
                            "--trust",
                            files.resolve("ca.pem").toString(),
                            "--sn",
                            SN,
                            "--exit-after",
                            "3s"))
                    .as(device::err)
                    .isZero();
            mock.await("broker   " + SN + "  subscribes to pos/message/" + SN + ", QoS 1 -> granted, QoS 1$");
        }
        assertThat(device.out()).contains("ready device " + SN + " broker mqtts://localhost:");
    }

    @Test
    void whatCannotBeTogetherAndFaultsThatChangeNothingAreToldAtOnce() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run(
                        "mock",
                        "all",
                        "--mutual-tls",
                        "--plain",
                        "--password",
                        "secret-of-a-test",
                        "--any-key",
                        "--fault",
                        "TAKES_ANY_PASSWORD,READS_BY_WILDCARD,TAKES_EXPIRED_KEY",
                        "--out",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactlyInAnyOrder(
                        "conformance mock all: --mutual-tls: expected no --user and no --password with it, as the"
                                + " certificate is the login",
                        "--fault TAKES_ANY_PASSWORD needs a login with a password: omit --mutual-tls",
                        "--fault READS_BY_WILDCARD needs access control by user name: omit --mutual-tls and set --user",
                        "--fault TAKES_EXPIRED_KEY needs an API key that is demanded: omit --any-key",
                        "--mutual-tls needs TLS: omit --plain");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aFaultOfCertificatesNeedsMutualTls() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run(
                        "mock",
                        "broker",
                        "--fault",
                        "KNOWS_AUTHORITY_BY_NAME",
                        "--out",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--fault KNOWS_AUTHORITY_BY_NAME needs mutual TLS: add --mutual-tls");
    }

    private static void connect(MockCommandSession mock, Optional<ClientCertificate> certificate) throws Exception {
        MqttClientSslConfigBuilder tls = MqttClientSslConfig.builder()
                .trustManagerFactory(MockServerClients.trusting(mock.folder().resolve("ca.pem")));
        Mqtt3BlockingClient client = MqttClient.builder()
                .useMqttVersion3()
                .identifier(SN)
                .serverHost(mock.env("MQTT_HOST"))
                .serverPort(Integer.parseInt(mock.env("MQTT_PORT")))
                .sslConfig((certificate.isPresent() ? tls.keyManagerFactory(keys(certificate.get())) : tls).build())
                .buildBlocking();
        client.connect();
        client.disconnect();
    }

    private static Optional<ClientCertificate> shown(MockCommandSession mock, String certificate, String key)
            throws Exception {
        return Optional.of(new DeviceKeyFiles(Path.of(mock.env(certificate)), Path.of(mock.env(key))).read());
    }

    private static KeyManagerFactory keys(ClientCertificate certificate) throws Exception {
        char[] password = "of-a-test".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(new KeyAndChain(certificate.chain(), certificate.key()).keyStore(password), password);
        return keys;
    }
}
