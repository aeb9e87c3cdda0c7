package org.cloudspeaker.conformance.engine.role;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.tls.CertificateForger;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.opentest4j.TestAbortedException;

/**
 * A broker that knows its devices by certificate, met with certificates that are not to be taken. In TLS 1.3 a client
 * learns only after its own handshake that its certificate was refused: so whatever is no CONNACK 0 is a refusal, if the
 * right certificate is taken right after it.
 */
public final class ClientCertificateProbe {
    private final Function<Optional<ClientCertificate>, ConnectResult> connecting;
    private final Optional<ClientCertificate> device;
    private final Optional<ClientCertificate> expired;
    private final Clock clock;

    ClientCertificateProbe(
            Function<Optional<ClientCertificate>, ConnectResult> connecting,
            Optional<ClientCertificate> device,
            Optional<ClientCertificate> expired,
            Clock clock) {
        this.connecting = connecting;
        this.device = device;
        this.expired = expired;
        this.clock = clock;
    }

    /**
     * Those of a run.
     *
     * @param broker who connects as the target's own device
     */
    static ClientCertificateProbe of(RunContext run, BrokerClients broker) {
        BrokerAddress address = run.brokerAddress();
        Optional<ClientCertificate> device =
                address.certificate().filter(certificate -> address.transport() == MqttTransport.MUTUAL_TLS);
        Optional<ClientCertificate> expired = run.target().mqtt().expiredCertificate();
        return new ClientCertificateProbe(broker::connect, device, expired, run.clock());
    }

    /** The device's own; asked for by the checks, for JUnit takes a role that cannot be had for a failure. */
    private ClientCertificate own() {
        return device.orElseThrow(() -> new TestAbortedException("devices log in without certificates, as far as the"
                + " target says: for mutual TLS, give mqtt.transport: mutual-tls and mqtt.device-certificate"));
    }

    /**
     * A certificate that nobody ought to take.
     *
     * @param title what it is
     * @param certificate it, with the subject and names of the device's own
     */
    public record InvalidClientCertificate(String title, ClientCertificate certificate) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * Certificates in date that say what the device's own says, but that its authority did not issue.
     *
     * @throws TestAbortedException if devices do not log in with certificates
     * @throws InconclusiveException if nobody is there who could make them
     */
    public List<InvalidClientCertificate> untrustedCertificates() {
        X509Certificate model = own().chain().get(0);
        return List.of(
                forge("a certificate of another authority", model, new X500Principal("CN=Nobody's authority")),
                forge("a certificate of another authority of the same name", model, model.getIssuerX500Principal()));
    }

    private InvalidClientCertificate forge(String title, X509Certificate model, X500Principal authority) {
        KeyAndChain forged = CertificateForger.installed()
                .orElseThrow(() -> new InconclusiveException(CertificateForger.MISSING))
                .forge(model, authority, clock);
        return new InvalidClientCertificate(title, new ClientCertificate(forged.chain(), forged.key()));
    }

    /**
     * One that was good once.
     *
     * @throws TestAbortedException if the target has none, or devices do not log in with certificates
     * @throws InconclusiveException if it could be refused, or taken, for another reason than its date
     */
    public InvalidClientCertificate expiredCertificate() {
        X509Certificate model = own().chain().get(0);
        ClientCertificate old = expired.orElseThrow(() -> new NotGivenException("the target has no device certificate"
                + " that has expired: give one of the same authority, such as"
                + " mqtt.expired-certificate: {certificate: old-device.pem, key: old-device-key.pem}"));
        X509Certificate leaf = old.chain().get(0);
        Instant end = leaf.getNotAfter().toInstant();
        if (end.isAfter(clock.instant())) {
            throw new InconclusiveException(
                    "mqtt.expired-certificate is valid until " + end + ": give one that has expired");
        }
        if (!leaf.getIssuerX500Principal().equals(model.getIssuerX500Principal())) {
            throw new InconclusiveException("mqtt.expired-certificate was issued by " + leaf.getIssuerX500Principal()
                    + ", and mqtt.device-certificate by " + model.getIssuerX500Principal()
                    + ": give one of the same authority, or its refusal says nothing of its dates");
        }
        return new InvalidClientCertificate("a certificate that expired at " + end, old);
    }

    /** What a CONNECT with this certificate leads to, as the target's own device. */
    public ConnectResult connectWith(InvalidClientCertificate forgery) {
        return connectAndConfirm(Optional.of(forgery.certificate()));
    }

    /**
     * What a CONNECT without a certificate leads to, as the target's own device.
     *
     * @throws TestAbortedException if devices do not log in with certificates
     */
    public ConnectResult connectWithoutCertificate() {
        return connectAndConfirm(Optional.empty());
    }

    private ConnectResult connectAndConfirm(Optional<ClientCertificate> certificate) {
        ClientCertificate own = own();
        ConnectResult connack = tryConnect(certificate);
        if (!(connack instanceof ConnectResult.Accepted)) {
            ConnectResult right = tryConnect(Optional.of(own));
            if (!(right instanceof ConnectResult.Accepted)) {
                throw new InconclusiveException("right after it the device's own certificate was not taken either ("
                        + right.description()
                        + "), so this was no refusal of a certificate: check whether the broker is"
                        + " up, and whether it shuts out who fails to log in");
            }
        }
        return connack;
    }

    private ConnectResult tryConnect(Optional<ClientCertificate> certificate) {
        try {
            return connecting.apply(certificate);
        } catch (UnreachableException e) {
            return new ConnectResult.ConnectionClosed();
        }
    }
}
