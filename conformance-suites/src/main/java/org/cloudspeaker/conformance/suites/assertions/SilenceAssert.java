package org.cloudspeaker.conformance.suites.assertions;

import java.time.Duration;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.Ending;
import org.cloudspeaker.conformance.wire.device.Silence;

/** Assertions on what a broker does about a device that falls silent (MQTT 3.1.1, 3.1.2-24). */
public final class SilenceAssert extends FactsAssert<SilenceAssert, Silence> {
    SilenceAssert(Silence silence) {
        super(silence, SilenceAssert.class);
    }

    @Override
    String sent() {
        return "CONNECT with keep-alive " + Spans.shown(actual.keepAlive()) + ", and nothing after it";
    }

    /** Not before the keep-alive is over, and not much later than after one and a half: a broker's clock may be coarse. */
    public SilenceAssert isEndedByTheBrokerInTime() {
        Duration due = actual.keepAlive().multipliedBy(3).dividedBy(2);
        String expected = "the broker ends the connection after " + Spans.shown(due) + ", or up to "
                + Spans.shown(actual.limit().minus(due)) + " later where its clock is coarse";
        String found = actual.ending()
                .map(SilenceAssert::described)
                .orElse("it is still open after " + Spans.shown(actual.limit()));
        return holds(actual.ending().filter(this::inTime).isPresent(), expected, found);
    }

    /** A tenth is left to the network and to a broker that counts from what it heard last. */
    private boolean inTime(Ending ending) {
        Duration earliest = actual.keepAlive().multipliedBy(9).dividedBy(10);
        return ending.by() == Ending.By.BROKER && ending.lasted().compareTo(earliest) >= 0;
    }

    private static String described(Ending ending) {
        return ending.reason() + " after " + ending.lasted().toMillis() + " ms";
    }
}
