package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Calls;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.opentest4j.TestAbortedException;

/** The broker's transport: whether there is TLS to look at, and what is spoken without it. */
public final class BrokerTls {
    private final Certification run;
    private final BrokerAddress address;
    private final Evidence evidence;

    BrokerTls(Certification run, BrokerAddress address, Evidence evidence) {
        this.run = run;
        this.address = address;
        this.evidence = evidence;
    }

    /**
     * Its TLS endpoint.
     *
     * @throws TestAbortedException in plain TCP
     */
    public TlsSide endpoint() {
        if (!address.encrypted()) {
            throw new TestAbortedException(plainTcp());
        }
        Optional<Identity> own = address.certificate()
                .filter(certificate -> address.transport() == Transport.MUTUAL_TLS)
                .map(certificate -> new Identity(certificate.chain(), certificate.key()));
        TlsSide.Endpoint endpoint =
                new TlsSide.Endpoint(Role.BROKER, address.host(), address.port(), address.trust(), own);
        return new TlsSide(endpoint, evidence, address.limits().connect());
    }

    private String plainTcp() {
        int said = run.parameters().mqtt().authCert();
        return "the connection is plain TCP (" + address.why() + "), so there is no TLS to look at. A device speaks"
                + " plain TCP with mqtt_auth_cert 0 and TLS with 1 or 4; the parameter file says " + said
                + (said == 0 ? "" : ", with which it would not connect here")
                + ". If the port is meant to speak TLS, say mqtt.transport: tls in the target";
    }

    /** What a CONNECT in plain TCP leads to, without credentials; empty if to no CONNACK. */
    public Optional<String> plainAnswer() {
        Login nobody = new Login(BrokerLogins.serverId(run), Optional.empty(), true);
        Calls calls = new Calls(run.network(), address.over(Transport.TCP), Conduct.usual());
        try (DeviceLink plain = new DeviceLink(calls, nobody, evidence)) {
            Connack connack = plain.connect();
            return connack instanceof Connack.Closed
                    ? Optional.empty()
                    : Optional.of("a CONNECT in plain TCP led to " + connack.described());
        } catch (UnreachableException e) {
            return Optional.empty();
        }
    }
}
