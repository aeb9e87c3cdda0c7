package org.cloudspeaker.conformance.cli;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.LocalDateTime;
import javax.net.ssl.TrustManagerFactory;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientSslConfig;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3ClientBuilder;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;

/** A device and a payment client at running mock servers, built from what these wrote into their folder. */
final class MockServerClients {
    static final String SN = "TEST000000000001";

    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    private MockServerClients() {}

    static OutgoingMessage sale(long amount, String traceNo) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(DeviceIdentity.ds50(SN), Card.guide(), amount, "000123", traceNo, at).toMessage(GUIDE.mask());
    }

    static byte[] bytes(OutgoingMessage draft) {
        return GUIDE.newCodec().encode(draft);
    }

    static HttpResponse<String> sell(MockCommandSession mock, long amount, String traceNo) throws Exception {
        return mock.post("PAYMENT_SALE_URL", bytes(sale(amount, traceNo)));
    }

    static Mqtt3BlockingClient client(MockCommandSession mock, String user, String password) throws Exception {
        Mqtt3ClientBuilder builder = MqttClient.builder()
                .useMqttVersion3()
                .identifier(SN)
                .serverHost(mock.env("MQTT_HOST"))
                .serverPort(Integer.parseInt(mock.env("MQTT_PORT")))
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth();
        Path authority = mock.folder().resolve("ca.pem");
        if (!Files.exists(authority)) {
            return builder.buildBlocking();
        }
        MqttClientSslConfig trust = MqttClientSslConfig.builder()
                .trustManagerFactory(trusting(authority))
                .build();
        return builder.sslConfig(trust).buildBlocking();
    }

    /** Trust in the authority of this PEM file alone. */
    static TrustManagerFactory trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("ca", PemEncoding.read(authority).get(0));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    static Mqtt3BlockingClient device(MockCommandSession mock) throws Exception {
        return client(mock, mock.env("MQTT_USER"), mock.env("MQTT_PASSWORD"));
    }
}
