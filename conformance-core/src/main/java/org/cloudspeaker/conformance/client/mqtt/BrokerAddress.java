package org.cloudspeaker.conformance.client.mqtt;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.TlsProbe;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;

/**
 * Where the broker is and how a device reaches it.
 *
 * @param host bare host name or IP address
 * @param port 1 to 65535
 * @param transport never {@link MqttTransport#AUTO}
 * @param why how the transport was found, for reports
 * @param trust the authorities that may vouch for the broker; empty: those of the JDK
 * @param certificate the device's own, for mutual TLS
 * @param limits bounds of every wait
 */
public record BrokerAddress(
        String host,
        int port,
        MqttTransport transport,
        String why,
        List<X509Certificate> trust,
        Optional<ClientCertificate> certificate,
        RunLimits limits) {
    private static final int TLS_PORT = 8883;
    private static final int MUTUAL_TLS = 4;

    /** Copies the list. */
    public BrokerAddress {
        trust = List.copyOf(trust);
    }

    /** As the parameter file and the target say; where they leave the transport open, the port is asked. */
    public static BrokerAddress of(DeviceParameters.MqttParameters parameters, MqttConfig settings, RunLimits limits) {
        MqttTransport transport = settings.transport();
        String why = "the target says so";
        if (transport == MqttTransport.AUTO) {
            boolean asked = parameters.authCert() == MUTUAL_TLS || parameters.authCert() == 1;
            boolean certified = asked && settings.deviceCertificate().isPresent();
            Optional<Boolean> tls = probe(parameters, limits.connect());
            boolean encrypted = tls.orElse(parameters.port() == TLS_PORT || parameters.authCert() != 0);
            transport = !encrypted ? MqttTransport.TCP : certified ? MqttTransport.MUTUAL_TLS : MqttTransport.TLS;
            why = tls.map(answered -> "the port " + (answered ? "answers" : "does not answer") + " a TLS handshake")
                    .orElse("mqtt_port and mqtt_auth_cert say so, and the port does not answer");
        }
        return new BrokerAddress(
                parameters.endpoint(),
                parameters.port(),
                transport,
                why,
                settings.trust(),
                settings.deviceCertificate(),
                limits);
    }

    private static Optional<Boolean> probe(DeviceParameters.MqttParameters parameters, Duration limit) {
        TlsProbeResult result = TlsProbe.probe(parameters.endpoint(), parameters.port(), limit);
        if (result instanceof TlsProbeResult.NoConnection) {
            return Optional.empty();
        }
        // A broker without TLS takes a ClientHello for a broken CONNECT, and hangs up.
        boolean hungUp = result instanceof TlsProbeResult.ConnectionEnded ended && !ended.answered();
        return Optional.of(!hungUp && !(result instanceof TlsProbeResult.NonTlsAnswer));
    }

    /** The same over another transport. */
    public BrokerAddress withTransport(MqttTransport other) {
        return new BrokerAddress(host, port, other, why, trust, certificate, limits);
    }

    /** The same for a device with this certificate, or with none. */
    public BrokerAddress withCertificate(Optional<ClientCertificate> other) {
        return new BrokerAddress(host, port, transport, why, trust, other, limits);
    }

    /** Whether the connection is encrypted. */
    public boolean isEncrypted() {
        return transport != MqttTransport.TCP;
    }

    /** As a URI: {@code mqtts://broker.example:8883}. */
    public String uri() {
        return (isEncrypted() ? "mqtts://" : "mqtt://") + host + ":" + port;
    }
}
