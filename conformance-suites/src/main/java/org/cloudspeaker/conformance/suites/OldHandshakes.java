package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.tls.OldVersion;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;

/** What a server says to versions of TLS that nobody should speak any more. */
final class OldHandshakes {
    private final TlsSide server;
    private final List<String> silences = new ArrayList<>();

    OldHandshakes(TlsSide server) {
        this.server = server;
    }

    /** An alert, a closed connection or another version is a refusal; silence is not, and is kept for the end. */
    void areRefused(OldVersion version) {
        ProbeResult result = server.offer(version);
        if (result instanceof ProbeResult.Unreachable silence) {
            silences.add(version.title() + ": " + silence.reason());
        }
        if (result instanceof ProbeResult.Handshake) {
            throw new Discrepancy(
                    "a ClientHello to " + server.host() + " that offers " + version.title() + " and nothing newer",
                    "an alert or the end of the connection",
                    "a ServerHello of " + TlsSide.described(result));
        }
    }

    /** Whether each version met with an answer. */
    void wereAllAnswered() {
        if (!silences.isEmpty()) {
            throw new InconclusiveException("whether old versions are refused cannot be seen ("
                    + String.join("; ", silences) + "): let the server end such a handshake with an alert");
        }
    }
}
