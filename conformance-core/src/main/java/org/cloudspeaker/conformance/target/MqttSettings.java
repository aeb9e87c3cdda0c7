package org.cloudspeaker.conformance.target;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

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
public record MqttSettings(
        Transport transport,
        List<X509Certificate> trust,
        Optional<ClientCertificate> deviceCertificate,
        Optional<ClientCertificate> expiredCertificate,
        Optional<Credentials> customerServer,
        Optional<String> statusTopic) {
    /** Copies the list. */
    public MqttSettings {
        trust = List.copyOf(trust);
    }

    /** Without an expired certificate. */
    public MqttSettings(
            Transport transport,
            List<X509Certificate> trust,
            Optional<ClientCertificate> deviceCertificate,
            Optional<Credentials> customerServer,
            Optional<String> statusTopic) {
        this(transport, trust, deviceCertificate, Optional.empty(), customerServer, statusTopic);
    }

    /** What holds where a target says nothing. */
    public static MqttSettings defaults() {
        return new MqttSettings(Transport.AUTO, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with these authorities. */
    public MqttSettings trusting(List<X509Certificate> authorities) {
        return new MqttSettings(
                transport, authorities, deviceCertificate, expiredCertificate, customerServer, statusTopic);
    }

    /** The same with this transport. */
    public MqttSettings over(Transport other) {
        return new MqttSettings(other, trust, deviceCertificate, expiredCertificate, customerServer, statusTopic);
    }

    /** The same for a device with this certificate. */
    public MqttSettings certified(ClientCertificate own) {
        return new MqttSettings(transport, trust, Optional.of(own), expiredCertificate, customerServer, statusTopic);
    }

    /** The same for a device with this certificate, and with one that is not good any more. */
    public MqttSettings certified(ClientCertificate own, ClientCertificate expired) {
        return new MqttSettings(transport, trust, Optional.of(own), Optional.of(expired), customerServer, statusTopic);
    }
}
