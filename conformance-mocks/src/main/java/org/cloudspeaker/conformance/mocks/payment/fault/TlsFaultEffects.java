package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentTlsFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentTransportBehaviour.PlainHttpHandling;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/** The faults in what a client meets before HTTP. */
final class TlsFaultEffects {
    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                flawed(PaymentTlsFault.TLS_1_1_ONLY, TlsServerFlaw.TLS_1_1_ONLY),
                flawed(PaymentTlsFault.TAKES_TLS_1_0, TlsServerFlaw.TAKES_TLS_1_0),
                flawed(PaymentTlsFault.TAKES_TLS_1_1, TlsServerFlaw.TAKES_TLS_1_1),
                flawed(PaymentTlsFault.SELF_SIGNED, TlsServerFlaw.SELF_SIGNED),
                flawed(PaymentTlsFault.WITHOUT_INTERMEDIATE, TlsServerFlaw.WITHOUT_INTERMEDIATE),
                flawed(PaymentTlsFault.CERTIFICATE_OF_ANOTHER_HOST, TlsServerFlaw.CERTIFICATE_OF_ANOTHER_HOST),
                flawed(PaymentTlsFault.NAME_IN_COMMON_NAME_ALONE, TlsServerFlaw.NAME_IN_COMMON_NAME_ALONE),
                flawed(PaymentTlsFault.WILDCARD_OF_ANOTHER_LEVEL, TlsServerFlaw.WILDCARD_OF_ANOTHER_LEVEL),
                flawed(PaymentTlsFault.EXPIRED_CERTIFICATE, TlsServerFlaw.EXPIRED_CERTIFICATE),
                flawed(PaymentTlsFault.CERTIFICATE_OF_TOMORROW, TlsServerFlaw.CERTIFICATE_OF_TOMORROW),
                flawed(PaymentTlsFault.EXPIRES_TOMORROW, TlsServerFlaw.EXPIRES_TOMORROW),
                flawed(PaymentTlsFault.RSA_1024, TlsServerFlaw.RSA_1024),
                flawed(PaymentTlsFault.SHA_1_SIGNATURE, TlsServerFlaw.SHA_1_SIGNATURE),
                handling(PaymentTlsFault.PLAIN_HTTP_ONLY, PlainHttpHandling.ALONE),
                handling(PaymentTlsFault.SERVES_PLAIN_HTTP, PlainHttpHandling.SERVED),
                handling(PaymentTlsFault.BOOKS_PLAIN_HTTP, PlainHttpHandling.SERVED_AND_REFUSED));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> flawed(PaymentTlsFault fault, TlsServerFlaw flaw) {
        return Map.entry(fault, at(PaymentFaultPoints.TRANSPORT, transport -> transport.with(flaw)));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> handling(
            PaymentTlsFault fault, PlainHttpHandling plainHttp) {
        return Map.entry(fault, at(PaymentFaultPoints.TRANSPORT, transport -> transport.with(plainHttp)));
    }
}
