package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in plain words what went wrong with a probe. */
final class ProbeErrors {
    private static final int LONGEST = 200;

    private ProbeErrors() {}

    static TlsProbeResult ofConnection(IOException e, String host, int port, Duration limit) {
        String at = host + ":" + port;
        if (e instanceof UnknownHostException) {
            return new TlsProbeResult.NoConnection(false, "the host name " + host + " is not known");
        }
        if (e instanceof SocketTimeoutException) {
            return new TlsProbeResult.NoConnection(false, "no answer from " + at + " within " + millis(limit));
        }
        if (e instanceof ConnectException) {
            return new TlsProbeResult.NoConnection(false, at + " refused the connection");
        }
        return new TlsProbeResult.NoConnection(false, "no connection to " + at + ": " + printable(e.getMessage()));
    }

    static TlsProbeResult ofHandshake(IOException e, byte[] first, Duration limit, List<X509Certificate> seen) {
        if (first.length > 0 && !looksLikeTls(first)) {
            return new TlsProbeResult.NonTlsAnswer("what answers a ClientHello is no TLS record", describe(first));
        }
        if (e instanceof SocketTimeoutException) {
            return new TlsProbeResult.NoConnection(
                    true,
                    (first.length == 0
                                    ? "connected, but no answer to a ClientHello within "
                                    : "a handshake began, but did not end within ")
                            + millis(limit));
        }
        if (!(e instanceof SSLException)) {
            return first.length == 0
                    ? new TlsProbeResult.ConnectionEnded(
                            false, "it ended the connection on a ClientHello without an answer")
                    : new TlsProbeResult.ConnectionEnded(
                            true, "it ended the connection in the middle of the handshake");
        }
        return new TlsProbeResult.HandshakeRefused(printable(e.getMessage()), seen);
    }

    /** A record of RFC 8446, 5.1: alert or handshake, then a legacy version that begins with 3. */
    static boolean looksLikeTls(byte[] first) {
        return (first[0] == TlsRecords.ALERT || first[0] == TlsRecords.HANDSHAKE)
                && (first.length < 2 || first[1] == 3);
    }

    static String describe(byte[] first) {
        StringBuilder text = new StringBuilder();
        for (byte b : first) {
            text.append(b >= ' ' && b < 0x7f ? (char) b : '.');
        }
        return HexFormat.ofDelimiter(" ").formatHex(first) + " (\"" + text + "\")";
    }

    private static String millis(Duration limit) {
        return limit.toMillis() + " ms";
    }

    private static String printable(@Nullable String message) {
        String text = message == null ? "no reason given" : message.replaceAll("[^\\x20-\\x7e]", "?");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
