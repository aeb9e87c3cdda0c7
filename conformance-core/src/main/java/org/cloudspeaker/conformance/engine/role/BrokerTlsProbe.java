package org.cloudspeaker.conformance.engine.role;

import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttConnectionFactory;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.opentest4j.TestAbortedException;

/** The broker's transport: whether there is TLS to look at, and what is spoken without it. */
public final class BrokerTlsProbe {
    private final RunContext run;
    private final BrokerAddress address;
    private final Evidence evidence;

    BrokerTlsProbe(RunContext run, BrokerAddress address, Evidence evidence) {
        this.run = run;
        this.address = address;
        this.evidence = evidence;
    }

    /**
     * Its TLS endpoint.
     *
     * @throws TestAbortedException in plain TCP
     */
    public TlsEndpoint endpoint() {
        if (!address.isEncrypted()) {
            throw new TestAbortedException(plainTcp());
        }
        Optional<KeyAndChain> own = address.certificate()
                .filter(certificate -> address.transport() == MqttTransport.MUTUAL_TLS)
                .map(certificate -> new KeyAndChain(certificate.chain(), certificate.key()));
        TlsEndpoint.TlsEndpointConfig endpoint = new TlsEndpoint.TlsEndpointConfig(
                TargetRole.BROKER, address.host(), address.port(), new TlsEndpoint.TlsTrust(address.trust(), own));
        return new TlsEndpoint(endpoint, evidence, address.limits().connect());
    }

    private String plainTcp() {
        int said = run.parameters().mqtt().authCert();
        return "the connection is plain TCP (" + address.why() + "), so there is no TLS to look at. A device speaks"
                + " plain TCP with mqtt_auth_cert 0 and TLS with 1 or 4; the parameter file says " + said
                + (said == 0 ? "" : ", with which it would not connect here")
                + ". If the port is meant to speak TLS, say mqtt.transport: tls in the target";
    }

    /** What a CONNECT in plain TCP leads to, without credentials; empty if to no CONNACK. */
    public Optional<String> probePlainTcp() {
        MqttLogin nobody = new MqttLogin(BrokerLogins.backendClientId(run), Optional.empty(), true);
        MqttConnectionFactory calls = new MqttConnectionFactory(
                run.network(), address.withTransport(MqttTransport.TCP), ConnectOptions.standard());
        try (MqttDeviceClient plain = new MqttDeviceClient(calls, nobody, evidence)) {
            ConnectResult connack = plain.connect();
            return connack instanceof ConnectResult.ConnectionClosed
                    ? Optional.empty()
                    : Optional.of("a CONNECT in plain TCP led to " + connack.description());
        } catch (UnreachableException e) {
            return Optional.empty();
        }
    }
}
