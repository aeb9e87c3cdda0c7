package org.cloudspeaker.conformance.wire.device;

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
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.Waiting.FailedException;

/**
 * One connection to the payment server, over TLS where the URI says so. Opening it takes no longer than {@code
 * limits.connect}, and it ends by itself when that and {@code limits.answer} together are over.
 */
final class Line implements AutoCloseable {
    private final Socket bottom;
    private final Socket top;
    private final Watch watch;

    private Line(Socket bottom, Socket top, Watch watch) {
        this.bottom = bottom;
        this.top = top;
        this.watch = watch;
    }

    /**
     * A new connection.
     *
     * @throws UnknownHostException if the host has no address
     * @throws ConnectException if none of its addresses takes the connection
     * @throws SlowHandshakeException if TLS is not agreed on in time
     */
    static Line open(URI uri, PaymentAddress address) throws IOException {
        Limits limits = address.limits();
        Socket bottom = dial(uri, limits.connect());
        Watch watch = new Watch(limits.connect().plus(limits.answer()), () -> cut(bottom));
        try {
            bottom.setTcpNoDelay(true);
            bottom.setSoTimeout(Math.toIntExact(limits.answer().toMillis()));
            Socket top = "https".equalsIgnoreCase(uri.getScheme()) ? secured(bottom, uri, address) : bottom;
            return new Line(bottom, top, watch);
        } catch (IOException | RuntimeException e) {
            watch.close();
            cut(bottom);
            throw e;
        }
    }

    private static Socket dial(URI uri, Duration limit) throws IOException {
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
                    cut(socket);
                    throw e;
                }
                last = unreached(e);
            }
            cut(socket);
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
            return Waiting.within(limit, Addresses.of(host));
        } catch (FailedException | TimeoutException e) {
            throw new UnknownHostException(host);
        }
    }

    private static SSLSocket secured(Socket bottom, URI uri, PaymentAddress address) throws IOException {
        // With host and port: by them the JDK finds the session of an earlier connection, and resumes it.
        SSLSocket socket =
                (SSLSocket) address.tls().getSocketFactory().createSocket(bottom, uri.getHost(), uri.getPort(), true);
        if (address.verified()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        Duration limit = address.limits().connect();
        try (Watch handshake = new Watch(limit, () -> cut(bottom))) {
            try {
                socket.startHandshake();
            } catch (IOException e) {
                throw handshake.overdue() ? new SlowHandshakeException(limit) : tls(e);
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
     * @throws OverdueException if the time was over
     */
    void checkTime(Exception e) throws OverdueException {
        if (watch.overdue()) {
            throw new OverdueException(e);
        }
    }

    /** Ends the connection without a word, as when the device loses its network. */
    void cut() {
        watch.close();
        cut(bottom);
    }

    /** Ends the connection; over TLS it says so. */
    @Override
    public void close() {
        cut(top);
        cut();
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** The exchange was ended from this side, because it would not end by itself. */
    static final class OverdueException extends IOException {
        private static final long serialVersionUID = 1L;

        OverdueException(Exception e) {
            super("overdue", e);
        }
    }

    /** TLS was not agreed on in time. */
    static final class SlowHandshakeException extends IOException {
        private static final long serialVersionUID = 1L;

        SlowHandshakeException(Duration limit) {
            super("the handshake was not over within " + Spans.shown(limit));
        }
    }
}
