package org.cloudspeaker.conformance.client.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.tls.TlsErrors;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.libs.hc.core5.http.ConnectionClosedException;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.MalformedChunkCodingException;
import org.cloudspeaker.conformance.libs.hc.core5.http.MessageConstraintException;
import org.cloudspeaker.conformance.libs.hc.core5.http.NoHttpResponseException;
import org.cloudspeaker.conformance.libs.hc.core5.http.TruncatedChunkException;

/** Tells apart a server that cannot be met and one that does not answer. What the server said is in no message. */
final class HttpErrors {
    private final Exception e;
    private final int tries;

    /** What went wrong at the last of so many tries. */
    HttpErrors(Exception e, int tries) {
        this.e = e;
        this.tries = tries;
    }

    /** Whether the other side ended the connection before a whole answer was there; a server that is silent did not. */
    static boolean isCutOff(Exception e) {
        if (has(e, HttpConnection.ExchangeTimeoutException.class)
                || has(e, HttpConnection.HandshakeTimeoutException.class)
                || has(e, SocketTimeoutException.class)
                || has(e, ConnectException.class)
                || has(e, BoundedInputStream.BodyTooLargeException.class)) {
            return false;
        }
        return has(e, SocketException.class)
                || has(e, EOFException.class)
                || has(e, ConnectionClosedException.class)
                || has(e, NoHttpResponseException.class)
                || has(e, TruncatedChunkException.class);
    }

    RuntimeException toException(URI uri, RunLimits limits) {
        String server = "the payment server at " + uri.getHost() + ":" + uri.getPort();
        if (has(e, UnknownHostException.class)) {
            return new UnreachableException("no address is known for " + uri.getHost() + ": check pgw_endpoint");
        }
        if (has(e, ConnectException.class)) {
            return new UnreachableException(
                    server + " cannot be reached: check that it runs, and pgw_endpoint and pgw_port");
        }
        return handshake()
                .<RuntimeException>map(why -> new UnreachableException("no TLS connection to " + server + " (" + why
                        + times() + "): check its certificate, and payment.trust in the target"))
                .orElseGet(() -> noAnswer("an answer within " + Durations.format(limits.answer())));
    }

    private NoAnswerException noAnswer(String expected) {
        boolean silent = has(e, HttpConnection.ExchangeTimeoutException.class) || has(e, SocketTimeoutException.class);
        return silent
                ? new SilenceException(TargetRole.PAYMENT_SERVER, expected, why() + times())
                : new NoAnswerException(TargetRole.PAYMENT_SERVER, expected, why() + times());
    }

    /** Why TLS did not come about, if that is it. */
    private Optional<String> handshake() {
        return cause(e, HttpConnection.HandshakeTimeoutException.class)
                .map(Throwable::getMessage)
                .or(() -> cause(e, SSLException.class).map(TlsErrors::shortReason));
    }

    private String times() {
        return tries == 1 || !isCutOff(e) ? "" : ", " + tries + " times in a row";
    }

    private String why() {
        if (has(e, HttpConnection.ExchangeTimeoutException.class)) {
            return "it was still going on at the end of its time limit";
        }
        if (has(e, SocketTimeoutException.class)) {
            return "nothing came in that time";
        }
        if (has(e, MessageConstraintException.class)) {
            return "what came has more than " + HttpExchange.MAX_FIELDS + " header fields, or a line of more than "
                    + HttpExchange.MAX_LINE + " bytes";
        }
        if (has(e, MalformedChunkCodingException.class) && !has(e, TruncatedChunkException.class)) {
            return "the chunks of its body are broken (RFC 9112, 7.1)";
        }
        if (has(e, HttpException.class)) {
            return "what came is not HTTP/1.1 (RFC 9112)";
        }
        return cause(e, BoundedInputStream.BodyTooLargeException.class)
                .map(Throwable::getMessage)
                .orElse("the connection ended before a whole answer was there");
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return cause(e, type).isPresent();
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
