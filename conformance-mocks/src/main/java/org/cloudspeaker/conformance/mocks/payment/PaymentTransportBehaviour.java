package org.cloudspeaker.conformance.mocks.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/**
 * What a client of the payment server meets before HTTP.
 *
 * @param plainHttp what becomes of plain HTTP where TLS is announced
 * @param flaw how TLS is wrong; empty where it is right
 */
public record PaymentTransportBehaviour(PlainHttpHandling plainHttp, Optional<TlsServerFlaw> flaw) {
    /** What becomes of plain HTTP where TLS is announced. */
    public enum PlainHttpHandling {
        /** The connection ends in the handshake. */
        REFUSED,
        /** It is served beside TLS. */
        SERVED,
        /** It is served beside TLS, and the client hears that it is refused. */
        SERVED_AND_REFUSED,
        /** It is all that is spoken. */
        ALONE
    }

    /** Right. */
    public static PaymentTransportBehaviour sound() {
        return new PaymentTransportBehaviour(PlainHttpHandling.REFUSED, Optional.empty());
    }

    /** The same with this flaw. */
    public PaymentTransportBehaviour with(TlsServerFlaw wrong) {
        return new PaymentTransportBehaviour(plainHttp, Optional.of(wrong));
    }

    /** The same, but this becomes of plain HTTP. */
    public PaymentTransportBehaviour with(PlainHttpHandling handling) {
        return new PaymentTransportBehaviour(handling, flaw);
    }
}
