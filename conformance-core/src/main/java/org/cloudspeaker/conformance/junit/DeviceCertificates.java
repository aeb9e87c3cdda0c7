package org.cloudspeaker.conformance.junit;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.opentest4j.TestAbortedException;

/**
 * A broker that knows its devices by certificate, met with certificates that are not to be taken. In TLS 1.3 a client
 * learns only after its own handshake that its certificate was refused: so whatever is no CONNACK 0 is a refusal, if the
 * right certificate is taken right after it.
 */
public final class DeviceCertificates {
    private final Function<Optional<ClientCertificate>, Connack> connecting;
    private final Optional<ClientCertificate> device;
    private final Optional<ClientCertificate> expired;
    private final Clock clock;

    private DeviceCertificates(
            Function<Optional<ClientCertificate>, Connack> connecting,
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
    static DeviceCertificates of(Certification run, BrokerSide broker) {
        BrokerAddress address = run.discoveries().brokerAddress();
        Optional<ClientCertificate> device =
                address.certificate().filter(certificate -> address.transport() == Transport.MUTUAL_TLS);
        Optional<ClientCertificate> expired = run.target().mqtt().expiredCertificate();
        return new DeviceCertificates(broker::connect, device, expired, run.clock());
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
    public record Forgery(String title, ClientCertificate certificate) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * Certificates in date that say what the device's own says, but that its authority did not issue.
     *
     * @throws TestAbortedException if devices do not log in with certificates
     */
    public List<Forgery> forgeries() {
        X509Certificate model = own().chain().get(0);
        TestAuthority other = TestAuthority.create(clock, new X500Principal("CN=Nobody's authority"));
        TestAuthority namesake = TestAuthority.create(clock, model.getIssuerX500Principal());
        return List.of(
                new Forgery("a certificate of another authority", shown(other.forged(model))),
                new Forgery("a certificate of another authority of the same name", shown(namesake.forged(model))));
    }

    private static ClientCertificate shown(Identity identity) {
        return new ClientCertificate(identity.chain(), identity.key());
    }

    /**
     * One that was good once.
     *
     * @throws TestAbortedException if the target has none, or devices do not log in with certificates
     * @throws InconclusiveException if it could be refused, or taken, for another reason than its date
     */
    public Forgery expired() {
        X509Certificate model = own().chain().get(0);
        ClientCertificate old =
                expired.orElseThrow(() -> new TestAbortedException("the target has no device certificate"
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
        return new Forgery("a certificate that expired at " + end, old);
    }

    /** What a CONNECT with this certificate leads to, as the target's own device. */
    public Connack with(Forgery forgery) {
        return refusedOrTaken(Optional.of(forgery.certificate()));
    }

    /**
     * What a CONNECT without a certificate leads to, as the target's own device.
     *
     * @throws TestAbortedException if devices do not log in with certificates
     */
    public Connack withNone() {
        return refusedOrTaken(Optional.empty());
    }

    private Connack refusedOrTaken(Optional<ClientCertificate> certificate) {
        ClientCertificate own = own();
        Connack connack = tried(certificate);
        if (!(connack instanceof Connack.Accepted)) {
            Connack right = tried(Optional.of(own));
            if (!(right instanceof Connack.Accepted)) {
                throw new InconclusiveException("right after it the device's own certificate was not taken either ("
                        + right.described() + "), so this was no refusal of a certificate: check whether the broker is"
                        + " up, and whether it shuts out who fails to log in");
            }
        }
        return connack;
    }

    private Connack tried(Optional<ClientCertificate> certificate) {
        try {
            return connecting.apply(certificate);
        } catch (UnreachableException e) {
            return new Connack.Closed();
        }
    }
}
