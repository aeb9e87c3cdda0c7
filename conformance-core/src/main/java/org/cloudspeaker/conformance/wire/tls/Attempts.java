package org.cloudspeaker.conformance.wire.tls;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Dialogues with one port, all of them within one limit. A connection that ends early says nothing yet of the peer, for
 * networks lose connections too: so it is tried three times in all.
 */
final class Attempts {
    private static final int MOST = 3;

    private final String host;
    private final int port;
    private final Duration limit;
    private final Deadline deadline;

    Attempts(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
        this.deadline = Deadline.in(limit);
    }

    /** The first result that is no early end; the last end when there is none. Never throws for what the peer does. */
    ProbeResult of(Supplier<Dialogue> dialogues) {
        ProbeResult result = once(dialogues.get());
        for (int attempt = 2; attempt <= MOST && result instanceof ProbeResult.Ended && !deadline.passed(); attempt++) {
            ProbeResult next = once(dialogues.get());
            result = next instanceof ProbeResult.Unreachable ? result : next;
        }
        return result;
    }

    private ProbeResult once(Dialogue dialogue) {
        try (BoundedChannel channel = Dialling.connect(host, port, deadline)) {
            try {
                return dialogue.speak(channel);
            } catch (IOException e) {
                return Outcome.ofHandshake(e, channel.firstBytes(), limit, dialogue.seen());
            }
        } catch (IOException e) {
            return Outcome.ofConnection(e, host, port, limit);
        }
    }
}
