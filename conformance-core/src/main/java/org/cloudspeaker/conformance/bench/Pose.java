package org.cloudspeaker.conformance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.payment.Received;

/** An impostor in the place of the payment server; closing it brings the payment server back. */
public final class Pose implements AutoCloseable {
    private static final int MOST = 20;

    private final PaymentDoor door;
    private final MockPaymentServer impostor;
    private final int before;
    private final int plainBefore;
    private final String title;

    Pose(PaymentDoor door, MockPaymentServer impostor, String title) {
        this.door = door;
        this.title = title;
        this.impostor = impostor;
        this.before = door.connections();
        this.plainBefore = door.plain();
        door.show(impostor);
    }

    /** How many connections were opened to it, once there is one, or the time is over. */
    public int awaitConnection(Duration limit) {
        return door.awaitMore(before, limit) - before;
    }

    /** The same, once nobody has come again for so long; who never stops coming is not waited for. */
    public int awaitQuiet(Duration pause) {
        int seen = door.connections();
        int now = door.awaitMore(seen, pause);
        for (int more = 0; now > seen && more < MOST; more++) {
            seen = now;
            now = door.awaitMore(seen, pause);
        }
        return now - before;
    }

    /** What it was told so far by whoever did not mind its certificate. */
    public List<Received> received() {
        return impostor.received();
    }

    /** Whether somebody came back without TLS so far. */
    public boolean inClear() {
        return door.plain() > plainBefore;
    }

    /** Records what came of it. */
    public void record(Evidence evidence, int connections, boolean told) {
        Message shown = Message.of("TLS to the payment server, which shows " + title);
        String ended = inClear() ? "the device came back in plain HTTP" : "the device ended the handshake";
        String came = told ? "the device went on and sent its request" : ended;
        evidence.record(
                Exchange.Kind.TLS,
                evidence.now(),
                shown,
                connections == 0 ? Optional.empty() : Optional.of(Message.of(came)));
    }

    @Override
    public void close() {
        door.show(door.own());
        impostor.close();
    }
}
