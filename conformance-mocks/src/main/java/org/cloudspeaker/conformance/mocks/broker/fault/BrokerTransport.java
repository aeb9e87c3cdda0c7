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
public record BrokerTransport(boolean encrypted, Optional<TlsServerFlaw> flaw, ClientCertificateCheck clients) {
    /**
     * How a broker looks at its clients' certificates.
     *
     * @param required whether a client has to show one
     * @param policy whose are taken
     */
    public record ClientCertificateCheck(boolean required, ClientCertificatePolicy policy) {}

    /** Right. */
    public static BrokerTransport sound() {
        return new BrokerTransport(
                true, Optional.empty(), new ClientCertificateCheck(true, ClientCertificatePolicy.STRICT));
    }

    BrokerTransport inClear() {
        return new BrokerTransport(false, flaw, clients);
    }

    BrokerTransport with(TlsServerFlaw wrong) {
        return new BrokerTransport(encrypted, Optional.of(wrong), clients);
    }

    BrokerTransport with(ClientCertificatePolicy policy) {
        return new BrokerTransport(encrypted, flaw, new ClientCertificateCheck(clients.required(), policy));
    }

    BrokerTransport withoutRequiredCertificate() {
        return new BrokerTransport(encrypted, flaw, new ClientCertificateCheck(false, clients.policy()));
    }
}
