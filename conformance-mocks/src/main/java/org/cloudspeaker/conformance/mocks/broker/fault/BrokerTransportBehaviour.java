package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.ClientCertificatePolicy;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/**
 * What a client of the broker meets before MQTT.
 *
 * @param encrypted whether TLS is spoken where there is a certificate for it
 * @param flaw how TLS is wrong; empty where it is right
 * @param clients how the broker looks at its clients' certificates, where it asks for them
 */
public record BrokerTransportBehaviour(
        boolean encrypted, Optional<TlsServerFlaw> flaw, ClientCertificateCheck clients) {
    /**
     * How a broker looks at its clients' certificates.
     *
     * @param required whether a client has to show one
     * @param policy whose are taken
     */
    public record ClientCertificateCheck(boolean required, ClientCertificatePolicy policy) {}

    /** Right. */
    public static BrokerTransportBehaviour sound() {
        return new BrokerTransportBehaviour(
                true, Optional.empty(), new ClientCertificateCheck(true, ClientCertificatePolicy.STRICT));
    }

    BrokerTransportBehaviour inClear() {
        return new BrokerTransportBehaviour(false, flaw, clients);
    }

    BrokerTransportBehaviour with(TlsServerFlaw wrong) {
        return new BrokerTransportBehaviour(encrypted, Optional.of(wrong), clients);
    }

    BrokerTransportBehaviour with(ClientCertificatePolicy policy) {
        return new BrokerTransportBehaviour(encrypted, flaw, new ClientCertificateCheck(clients.required(), policy));
    }

    BrokerTransportBehaviour withoutRequiredCertificate() {
        return new BrokerTransportBehaviour(encrypted, flaw, new ClientCertificateCheck(false, clients.policy()));
    }
}
