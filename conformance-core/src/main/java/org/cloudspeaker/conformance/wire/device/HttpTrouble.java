package org.cloudspeaker.conformance.wire.device;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.UnreachableException;

/** Tells apart a server that cannot be met and one that does not answer. */
final class HttpTrouble {
    private HttpTrouble() {}

    static RuntimeException explained(Exception e, URI uri, Limits limits) {
        String server = "the payment server at " + uri.getHost() + ":" + uri.getPort();
        if (cause(e, UnknownHostException.class).isPresent()) {
            return new UnreachableException("no address is known for " + uri.getHost() + ": check pgw_endpoint");
        }
        if (cause(e, ConnectException.class).isPresent()
                || cause(e, ConnectTimeoutException.class).isPresent()) {
            return new UnreachableException(
                    server + " cannot be reached: check that it runs, and pgw_endpoint and pgw_port");
        }
        Optional<SSLException> tls = cause(e, SSLException.class);
        if (tls.isPresent()) {
            return new UnreachableException("no TLS connection to " + server + " (" + TlsTrouble.shortly(tls.get())
                    + "): check its certificate, and payment.trust in the target");
        }
        return silence(limits, why(e));
    }

    /** The exchange was ended from this side, because it would not end by itself. */
    static NoAnswerException overdue(Limits limits) {
        return silence(limits, "it was still going on at the end of its time limit");
    }

    private static NoAnswerException silence(Limits limits, String why) {
        return new NoAnswerException(Role.PAYMENT_SERVER, "an answer within " + Spans.shown(limits.answer()), why);
    }

    private static String why(Exception e) {
        return cause(e, BoundedStream.TooMuchException.class)
                .map(Throwable::getMessage)
                .or(() -> cause(e, SocketTimeoutException.class).map(silence -> "nothing came in that time"))
                .orElse("the connection ended before a whole answer was there");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
