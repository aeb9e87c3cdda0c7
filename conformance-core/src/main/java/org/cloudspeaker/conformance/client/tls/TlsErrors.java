package org.cloudspeaker.conformance.client.tls;

import java.util.Map;
import javax.net.ssl.SSLException;

/** Says in words of the trade why the JDK gave up a TLS connection. */
public final class TlsErrors {
    private static final Map<String, String> WORDS = Map.of(
            "not an SSL/TLS record", "what came is no TLS",
            "handshake timed out", "the handshake was not over in time",
            "unable to find valid certification path", "no trusted authority vouches for its certificate",
            "Path does not chain with any of the trust anchors", "no trusted authority vouches for its certificate",
            "No subject alternative", "its certificate is for another host",
            "No name matching", "its certificate is for another host",
            "terminated the handshake", "the connection ended in the handshake",
            "validity check failed", "its certificate is not in date");

    private TlsErrors() {}

    /** The reason; where the JDK's own words are not known, those. */
    public static String shortReason(SSLException e) {
        String said = String.valueOf(e.getMessage());
        return WORDS.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
