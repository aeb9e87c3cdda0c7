package org.cloudspeaker.conformance.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.cloudspeaker.conformance.client.BoundedFutures;
import org.cloudspeaker.conformance.client.BoundedFutures.FutureFailedException;
import org.cloudspeaker.conformance.client.HostResolver;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.evidence.Durations;

/**
 * One connection to the payment server, over TLS where the URI says so. Opening it takes no longer than {@code
 * limits.connect}, and it ends by itself when that and {@code limits.answer} together are over.
 */
final class HttpConnection implements AutoCloseable {
    private final Socket bottom;
    private final Socket top;
    private final ExchangeDeadline watch;

    private HttpConnection(Socket bottom, Socket top, ExchangeDeadline watch) {
        this.bottom = bottom;
        this.top = top;
        this.watch = watch;
    }

    /**
     * A new connection.
     *
     * @throws UnknownHostException if the host has no address
     * @throws ConnectException if none of its addresses takes the connection
     * @throws HandshakeTimeoutException if TLS is not agreed on in time
     */
    static HttpConnection open(URI uri, PaymentServerAddress address) throws IOException {
        RunLimits limits = address.limits();
        Socket bottom = openSocket(uri, limits.connect());
        ExchangeDeadline watch = new ExchangeDeadline(limits.connect().plus(limits.answer()), () -> abort(bottom));
        try {
            bottom.setTcpNoDelay(true);
            bottom.setSoTimeout(Math.toIntExact(limits.answer().toMillis()));
            Socket top = "https".equalsIgnoreCase(uri.getScheme()) ? startTls(bottom, uri, address) : bottom;
            return new HttpConnection(bottom, top, watch);
        } catch (IOException | RuntimeException e) {
            watch.close();
            abort(bottom);
            throw e;
        }
    }

    private static Socket openSocket(URI uri, Duration limit) throws IOException {
        List<InetAddress> addresses = addresses(uri.getHost(), limit);
        int share = Math.max(1, Math.toIntExact(limit.toMillis() / addresses.size()));
        ConnectException last = new ConnectException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, uri.getPort()), share);
                return socket;
            } catch (SocketTimeoutException e) {
                last = new ConnectException("no answer");
            } catch (IOException e) {
                if (wasReset(e)) {
                    abort(socket);
                    throw e;
                }
                last = unreached(e);
            }
            abort(socket);
        }
        throw last;
    }

    /** A peer can take a connection and reset it before the call that made it comes back. */
    private static boolean wasReset(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("reset");
    }

    /** No route and no network are SocketExceptions, as is a connection that ends; but here there was none. */
    private static ConnectException unreached(IOException e) {
        ConnectException unreached = new ConnectException(e.getMessage());
        unreached.initCause(e);
        return unreached;
    }

    private static List<InetAddress> addresses(String host, Duration limit) throws UnknownHostException {
        try {
            return BoundedFutures.getWithin(limit, HostResolver.resolve(host));
        } catch (FutureFailedException | TimeoutException e) {
            throw new UnknownHostException(host);
        }
    }

    private static SSLSocket startTls(Socket bottom, URI uri, PaymentServerAddress address) throws IOException {
        // With host and port: by them the JDK finds the session of an earlier connection, and resumes it.
        SSLSocket socket =
                (SSLSocket) address.tls().getSocketFactory().createSocket(bottom, uri.getHost(), uri.getPort(), true);
        if (address.verified()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        Duration limit = address.limits().connect();
        try (ExchangeDeadline handshake = new ExchangeDeadline(limit, () -> abort(bottom))) {
            try {
                socket.startHandshake();
            } catch (IOException e) {
                throw handshake.isOverdue() ? new HandshakeTimeoutException(limit) : tls(e);
            }
        }
        return socket;
    }

    /** The JDK says of a connection that is reset no more than that, whatever it was used for. */
    private static IOException tls(IOException e) {
        return e instanceof SocketException ? new SSLException("the connection ended in the handshake", e) : e;
    }

    /** What bytes go over; its streams encrypt where the line does. */
    Socket socket() {
        return top;
    }

    /**
     * Says why the line ended, where it ended itself.
     *
     * @param e what came of it
     * @throws ExchangeTimeoutException if the time was over
     */
    void requireInTime(Exception e) throws ExchangeTimeoutException {
        if (watch.isOverdue()) {
            throw new ExchangeTimeoutException(e);
        }
    }

    /** Ends the connection without a word, as when the device loses its network. */
    void abort() {
        watch.close();
        abort(bottom);
    }

    /** Ends the connection; over TLS it says so. */
    @Override
    public void close() {
        abort(top);
        abort();
    }

    private static void abort(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** The exchange was ended from this side, because it would not end by itself. */
    static final class ExchangeTimeoutException extends IOException {
        private static final long serialVersionUID = 1L;

        ExchangeTimeoutException(Exception e) {
            super("overdue", e);
        }
    }

    /** TLS was not agreed on in time. */
    static final class HandshakeTimeoutException extends IOException {
        private static final long serialVersionUID = 1L;

        HandshakeTimeoutException(Duration limit) {
            super("the handshake was not over within " + Durations.format(limit));
        }
    }
}
