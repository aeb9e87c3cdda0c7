package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Dialogues with one port, all of them within one limit. A connection that ends early says nothing yet of the peer, for
 * networks lose connections too: so it is tried three times in all.
 */
final class ProbeRetries {
    private static final int MOST = 3;

    private final String host;
    private final int port;
    private final Duration limit;
    private final MonotonicDeadline deadline;

    ProbeRetries(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
        this.deadline = MonotonicDeadline.after(limit);
    }

    /** The first result that is no early end; the last end when there is none. Never throws for what the peer does. */
    TlsProbeResult run(Supplier<ProbeHandshake> dialogues) {
        TlsProbeResult result = runOnce(dialogues.get());
        for (int attempt = 2;
                attempt <= MOST && result instanceof TlsProbeResult.ConnectionEnded && !deadline.hasPassed();
                attempt++) {
            TlsProbeResult next = runOnce(dialogues.get());
            result = next instanceof TlsProbeResult.NoConnection ? result : next;
        }
        return result;
    }

    private TlsProbeResult runOnce(ProbeHandshake dialogue) {
        try (DeadlineChannel channel = ProbeConnector.connect(host, port, deadline)) {
            try {
                return dialogue.perform(channel);
            } catch (IOException e) {
                return ProbeErrors.ofHandshake(e, channel.firstBytes(), limit, dialogue.certificates());
            }
        } catch (IOException e) {
            return ProbeErrors.ofConnection(e, host, port, limit);
        }
    }
}
