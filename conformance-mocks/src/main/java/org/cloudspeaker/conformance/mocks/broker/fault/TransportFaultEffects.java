package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.BrokerAccessFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerTlsFault;
import org.cloudspeaker.conformance.mocks.tls.ClientCertificatePolicy;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/** The faults in what a client meets before MQTT, and in what the broker makes of a client's certificate. */
final class TransportFaultEffects {
    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                flawed(BrokerTlsFault.BROKER_TLS_1_1_ONLY, TlsServerFlaw.TLS_1_1_ONLY),
                flawed(BrokerTlsFault.BROKER_TAKES_TLS_1_0, TlsServerFlaw.TAKES_TLS_1_0),
                flawed(BrokerTlsFault.BROKER_TAKES_TLS_1_1, TlsServerFlaw.TAKES_TLS_1_1),
                flawed(BrokerTlsFault.BROKER_SELF_SIGNED, TlsServerFlaw.SELF_SIGNED),
                flawed(BrokerTlsFault.BROKER_WITHOUT_INTERMEDIATE, TlsServerFlaw.WITHOUT_INTERMEDIATE),
                flawed(BrokerTlsFault.BROKER_CERTIFICATE_OF_ANOTHER_HOST, TlsServerFlaw.CERTIFICATE_OF_ANOTHER_HOST),
                flawed(BrokerTlsFault.BROKER_NAME_IN_COMMON_NAME_ALONE, TlsServerFlaw.NAME_IN_COMMON_NAME_ALONE),
                flawed(BrokerTlsFault.BROKER_EXPIRED_CERTIFICATE, TlsServerFlaw.EXPIRED_CERTIFICATE),
                flawed(BrokerTlsFault.BROKER_CERTIFICATE_OF_TOMORROW, TlsServerFlaw.CERTIFICATE_OF_TOMORROW),
                flawed(BrokerTlsFault.BROKER_EXPIRES_TOMORROW, TlsServerFlaw.EXPIRES_TOMORROW),
                transport(BrokerTlsFault.BROKER_PLAIN_TCP_ONLY, BrokerTransportBehaviour::inClear),
                transport(BrokerAccessFault.CERTIFICATE_OPTIONAL, BrokerTransportBehaviour::withoutRequiredCertificate),
                taking(BrokerAccessFault.TAKES_ANY_CERTIFICATE, ClientCertificatePolicy.ANY),
                taking(BrokerAccessFault.KNOWS_AUTHORITY_BY_NAME, ClientCertificatePolicy.ISSUER_BY_NAME),
                taking(BrokerAccessFault.IGNORES_CERTIFICATE_DATES, ClientCertificatePolicy.WHATEVER_THE_DATE));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> flawed(BrokerFault fault, TlsServerFlaw flaw) {
        return transport(fault, transport -> transport.with(flaw));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> taking(BrokerFault fault, ClientCertificatePolicy policy) {
        return transport(fault, transport -> transport.with(policy));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> transport(
            BrokerFault fault, UnaryOperator<BrokerTransportBehaviour> change) {
        return Map.entry(fault, at(BrokerFaultPoints.TRANSPORT, change));
    }
}
