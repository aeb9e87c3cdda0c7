package org.cloudspeaker.conformance.suites;

import java.util.Optional;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.Ending;

/** Two connections with one client id, of which the second is to win. */
record Takeover(BrokerSide broker, DeviceLink first, DeviceLink second) {
    void theSecondIsTaken() {
        Connack connack = second.connect();
        if (!(connack instanceof Connack.Accepted)) {
            throw new Discrepancy(sent(), "CONNACK 0 (accepted)", connack.described());
        }
    }

    void theFirstEnds() {
        Optional<Ending> ending = first.awaitEnd(broker.limits().mustArrive());
        if (ending.isEmpty()) {
            String limit = Spans.shown(broker.limits().mustArrive());
            throw new Discrepancy(
                    sent(), "the broker ends the first connection within " + limit, "both connections are open");
        }
    }

    void theSecondStays() {
        try {
            second.subscribe(broker.topicOf(broker.sn()));
        } catch (NoAnswerException e) {
            throw new Discrepancy(sent(), "the second connection stays open, and is served", e.actual());
        }
    }

    private String sent() {
        return "CONNECT as " + broker.sn() + ", while another connection with that client id is open";
    }
}
