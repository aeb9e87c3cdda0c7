package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/** What is said over one connection. */
interface ProbeHandshake {
    /** Speaks until there is a result; what goes wrong on the way is thrown. */
    TlsProbeResult perform(DeadlineChannel channel) throws IOException;

    /** The certificates that were seen by the time when something went wrong. */
    default List<X509Certificate> certificates() {
        return List.of();
    }
}
