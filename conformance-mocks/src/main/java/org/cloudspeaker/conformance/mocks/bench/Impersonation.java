package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** An impostor in the place of the payment server; closing it brings the payment server back. */
public final class Impersonation implements AutoCloseable {
    private static final int MOST = 20;

    private final SwitchablePort port;
    private final MockPaymentServer impostor;
    private final int before;
    private final int plainBefore;
    private final String title;

    Impersonation(SwitchablePort port, MockPaymentServer impostor, String title) {
        this.port = port;
        this.title = title;
        this.impostor = impostor;
        this.before = port.connections();
        this.plainBefore = port.plainConnections();
        port.switchTo(impostor);
    }

    /** How many connections were opened to it, once there is one, or the time is over. */
    public int awaitConnection(Duration limit) {
        return port.awaitMore(before, limit) - before;
    }

    /** The same, once nobody has come again for so long; who never stops coming is not waited for. */
    public int awaitQuiet(Duration pause) {
        int seen = port.connections();
        int now = port.awaitMore(seen, pause);
        for (int more = 0; now > seen && more < MOST; more++) {
            seen = now;
            now = port.awaitMore(seen, pause);
        }
        return now - before;
    }

    /** What it was told so far by whoever did not mind its certificate. */
    public List<ReceivedRequest> received() {
        return impostor.received();
    }

    /** Whether somebody came back without TLS so far. */
    public boolean hasPlainConnection() {
        return port.plainConnections() > plainBefore;
    }

    /** Records what came of it. */
    public void record(Evidence evidence, int connections, boolean told) {
        ExchangeMessage shown = ExchangeMessage.of("TLS to the payment server, which shows " + title);
        String ended = hasPlainConnection() ? "the device came back in plain HTTP" : "the device ended the handshake";
        String outcome = told ? "the device went on and sent its request" : ended;
        evidence.record(
                Exchange.ExchangeKind.TLS,
                evidence.now(),
                shown,
                connections == 0 ? Optional.empty() : Optional.of(ExchangeMessage.of(outcome)));
    }

    @Override
    public void close() {
        port.switchTo(port.own());
        impostor.close();
    }
}
