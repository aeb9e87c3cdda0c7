package org.cloudspeaker.conformance.mocks.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/**
 * What a client of the payment server meets before HTTP.
 *
 * @param plainHttp what becomes of plain HTTP where TLS is announced
 * @param flaw how TLS is wrong; empty where it is right
 */
public record PaymentTransport(PlainHttpHandling plainHttp, Optional<TlsServerFlaw> flaw) {
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
    public static PaymentTransport sound() {
        return new PaymentTransport(PlainHttpHandling.REFUSED, Optional.empty());
    }

    /** The same with this flaw. */
    public PaymentTransport with(TlsServerFlaw wrong) {
        return new PaymentTransport(plainHttp, Optional.of(wrong));
    }

    /** The same, but this becomes of plain HTTP. */
    public PaymentTransport with(PlainHttpHandling handling) {
        return new PaymentTransport(handling, flaw);
    }
}
