package org.cloudspeaker.conformance.client.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientExecutorConfig;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientSslConfig;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientSslConfigBuilder;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientTransportConfig;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClientTransportConfigBuilder;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3AsyncClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3Client;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.connect.Mqtt3Connect;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.connect.Mqtt3ConnectBuilder;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.util.SimpleTrustManagerFactory;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** Sets up hivemq-mqtt-client for one address, and speaks its language: MQTT 3.1.1, bounded, two event loops for all clients together. */
final class HiveMqClientFactory {
    private static final int EVENT_LOOPS = 2;
    private static final int KEEP_ALIVE_SECONDS = 60;

    private HiveMqClientFactory() {}

    static Mqtt3AsyncClient of(BrokerAddress address, String clientId) {
        return Mqtt3Client.builder()
                .identifier(clientId)
                .transportConfig(transport(address))
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyThreads(EVENT_LOOPS)
                        .build())
                .buildAsync();
    }

    private static MqttClientTransportConfig transport(BrokerAddress address) {
        MqttClientTransportConfigBuilder transport = MqttClientTransportConfig.builder()
                .serverHost(address.host())
                .serverPort(address.port())
                .socketConnectTimeout(address.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(address.limits().connect().toMillis(), TimeUnit.MILLISECONDS);
        return (address.isEncrypted() ? transport.sslConfig(ssl(address)) : transport).build();
    }

    private static MqttClientSslConfig ssl(BrokerAddress address) {
        MqttClientSslConfigBuilder ssl = MqttClientSslConfig.builder()
                .handshakeTimeout(address.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                .trustManagerFactory(new FixedTrustManagerFactory(TrustManagers.trustManager(address.trust())));
        return address.certificate()
                .filter(own -> address.transport() == MqttTransport.MUTUAL_TLS)
                .map(own -> ssl.keyManagerFactory(keys(own)))
                .orElse(ssl)
                .build();
    }

    /** The CONNECT of a login, with keep-alive 60 s. */
    static Mqtt3Connect connectPacket(MqttLogin login) {
        Mqtt3ConnectBuilder connect =
                Mqtt3Connect.builder().cleanSession(login.cleanSession()).keepAlive(KEEP_ALIVE_SECONDS);
        return login.credentials()
                .map(own -> connect.simpleAuth(simpleAuth(own)))
                .orElse(connect)
                .build();
    }

    private static Mqtt3SimpleAuth simpleAuth(MqttCredentials own) {
        return Mqtt3SimpleAuth.builder()
                .username(own.username())
                .password(own.password().value().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** A PUBLISH as it reached the client, which tells neither DUP nor the packet identifier. */
    static MqttDelivery delivery(Mqtt3Publish publish, Instant at) {
        return new MqttDelivery(
                at,
                publish.getTopic().toString(),
                Payload.of(publish.getPayloadAsBytes()),
                new MqttDelivery.PublishFlags(publish.getQos().getCode(), false, publish.isRetain()),
                0);
    }

    private static KeyManagerFactory keys(ClientCertificate certificate) {
        try {
            char[] password = new char[0];
            KeyStore store = new KeyAndChain(certificate.chain(), certificate.key()).keyStoreInMemory(password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the device certificate makes no key store", e);
        }
    }

    /** Hands one trust manager to a library that asks for a factory. */
    private static final class FixedTrustManagerFactory extends SimpleTrustManagerFactory {
        private final X509TrustManager trust;

        FixedTrustManagerFactory(X509TrustManager trust) {
            this.trust = trust;
        }

        @Override
        protected void engineInit(KeyStore ignored) {}

        @Override
        protected void engineInit(ManagerFactoryParameters ignored) {}

        @Override
        protected TrustManager[] engineGetTrustManagers() {
            return new TrustManager[] {trust};
        }
    }
}
