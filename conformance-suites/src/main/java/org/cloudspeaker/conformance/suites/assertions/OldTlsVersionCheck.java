package org.cloudspeaker.conformance.suites.assertions;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.engine.role.TlsEndpoint;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;

/** What a server says to versions of TLS that nobody should speak any more. */
public final class OldTlsVersionCheck {
    private final TlsEndpoint server;
    private final Evidence evidence;
    private final List<String> silences = new ArrayList<>();

    public OldTlsVersionCheck(TlsEndpoint server, Evidence evidence) {
        this.server = server;
        this.evidence = evidence;
    }

    /** An alert, a closed connection or another version is a refusal; silence is kept for the end. */
    public void requireRefused(LegacyTlsVersion version) {
        TlsProbeResult result = server.probeVersion(version);
        if (result instanceof TlsProbeResult.NoConnection silence) {
            silences.add(version.title() + ": " + silence.reason());
        }
        if (result instanceof TlsProbeResult.CompletedHandshake) {
            throw new Discrepancy(
                    "a ClientHello to " + server.title() + " that offers " + version.title() + " and nothing newer",
                    "an alert or the end of the connection",
                    "a ServerHello of " + TlsEndpoint.describe(result));
        }
    }

    /**
     * Whether a handshake of today succeeds after every silence: then it was for the old version that nothing came back,
     * as behind a firewall that drops such a hello, and that is a refusal too.
     *
     * @throws InconclusiveException if it does not
     */
    public void requireModernHandshakeAfterSilence() {
        if (silences.isEmpty()) {
            return;
        }
        String silent = String.join("; ", silences);
        TlsProbeResult modern = server.tryProbe();
        if (!(modern instanceof TlsProbeResult.CompletedHandshake)) {
            throw new InconclusiveException("whether old versions are refused cannot be seen (" + silent
                    + "), for after that a handshake of today does not succeed either ("
                    + (modern instanceof TlsProbeResult.NoConnection none
                            ? none.reason()
                            : TlsEndpoint.describe(modern))
                    + "): check whether a firewall shuts out the harness");
        }
        evidence.note("silence counts as a refusal (" + silent
                + "), for a handshake of today succeeded right after it; an alert would tell the client why");
    }
}
