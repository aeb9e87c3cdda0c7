package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.tls.OldVersion;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;

/** What a server says to versions of TLS that nobody should speak any more. */
final class OldHandshakes {
    private final TlsSide server;
    private final Evidence evidence;
    private final List<String> silences = new ArrayList<>();

    OldHandshakes(TlsSide server, Evidence evidence) {
        this.server = server;
        this.evidence = evidence;
    }

    /** An alert, a closed connection or another version is a refusal; silence is kept for the end. */
    void areRefused(OldVersion version) {
        ProbeResult result = server.offer(version);
        if (result instanceof ProbeResult.Unreachable silence) {
            silences.add(version.title() + ": " + silence.reason());
        }
        if (result instanceof ProbeResult.Handshake) {
            throw new Discrepancy(
                    "a ClientHello to " + server.title() + " that offers " + version.title() + " and nothing newer",
                    "an alert or the end of the connection",
                    "a ServerHello of " + TlsSide.described(result));
        }
    }

    /**
     * Whether a handshake of today succeeds after every silence: then it was for the old version that nothing came back,
     * as behind a firewall that drops such a hello, and that is a refusal too.
     *
     * @throws InconclusiveException if it does not
     */
    void wereSilentForTheirAgeAlone() {
        if (silences.isEmpty()) {
            return;
        }
        String silent = String.join("; ", silences);
        ProbeResult modern = server.greet();
        if (!(modern instanceof ProbeResult.Handshake)) {
            throw new InconclusiveException("whether old versions are refused cannot be seen (" + silent
                    + "), for after that a handshake of today does not succeed either ("
                    + (modern instanceof ProbeResult.Unreachable none ? none.reason() : TlsSide.described(modern))
                    + "): check whether a firewall shuts out the harness");
        }
        evidence.note("silence counts as a refusal (" + silent
                + "), for a handshake of today succeeded right after it; an alert would tell the client why");
    }
}
