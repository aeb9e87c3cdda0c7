package org.cloudspeaker.conformance.config;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;

/**
 * What the parameter file cannot say of the broker.
 *
 * @param transport how the connection is carried
 * @param trust the authorities that may vouch for the broker; empty: those of the JDK
 * @param deviceCertificate for mutual TLS
 * @param expiredCertificate one that was good once, to see that it is refused
 * @param customerServer who publishes to the devices; empty: the device's own login
 * @param statusTopic where devices report, if they do; {@code {sn}} in it stands for the serial number
 */
public record MqttConfig(
        MqttTransport transport,
        List<X509Certificate> trust,
        Optional<ClientCertificate> deviceCertificate,
        Optional<ClientCertificate> expiredCertificate,
        Optional<MqttCredentials> customerServer,
        Optional<String> statusTopic) {
    /** Copies the list. */
    public MqttConfig {
        trust = List.copyOf(trust);
    }

    /** Without an expired certificate. */
    public MqttConfig(
            MqttTransport transport,
            List<X509Certificate> trust,
            Optional<ClientCertificate> deviceCertificate,
            Optional<MqttCredentials> customerServer,
            Optional<String> statusTopic) {
        this(transport, trust, deviceCertificate, Optional.empty(), customerServer, statusTopic);
    }

    /** What holds where a target says nothing. */
    public static MqttConfig defaults() {
        return new MqttConfig(MqttTransport.AUTO, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with these authorities. */
    public MqttConfig trusting(List<X509Certificate> authorities) {
        return new MqttConfig(
                transport, authorities, deviceCertificate, expiredCertificate, customerServer, statusTopic);
    }

    /** The same with this transport. */
    public MqttConfig over(MqttTransport other) {
        return new MqttConfig(other, trust, deviceCertificate, expiredCertificate, customerServer, statusTopic);
    }

    /** The same for a device with this certificate. */
    public MqttConfig certified(ClientCertificate own) {
        return new MqttConfig(transport, trust, Optional.of(own), expiredCertificate, customerServer, statusTopic);
    }

    /** The same for a device with this certificate, and with one that is not good any more. */
    public MqttConfig certified(ClientCertificate own, ClientCertificate expired) {
        return new MqttConfig(transport, trust, Optional.of(own), Optional.of(expired), customerServer, statusTopic);
    }
}
