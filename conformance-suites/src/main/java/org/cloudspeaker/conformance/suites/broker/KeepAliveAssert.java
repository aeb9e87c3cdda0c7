package org.cloudspeaker.conformance.suites.broker;

import java.time.Duration;
import org.cloudspeaker.conformance.client.mqtt.DisconnectEvent;
import org.cloudspeaker.conformance.client.mqtt.KeepAliveResult;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/** Assertions on what a broker does about a device that falls silent (MQTT 3.1.1, 3.1.2-24). */
public final class KeepAliveAssert extends DiscrepancyAssert<KeepAliveAssert, KeepAliveResult> {
    private KeepAliveAssert(KeepAliveResult silence) {
        super(silence, KeepAliveAssert.class);
    }

    /** Begins assertions on what a broker did about a silent device. */
    public static KeepAliveAssert assertThat(KeepAliveResult silence) {
        return new KeepAliveAssert(silence);
    }

    @Override
    protected String sent() {
        return "CONNECT with keep-alive " + Durations.format(actual.keepAlive()) + ", and nothing after it";
    }

    /** Not before the keep-alive is over, and not much later than after one and a half: a broker's clock may be coarse. */
    public KeepAliveAssert isEndedByTheBrokerInTime() {
        Duration due = actual.keepAlive().multipliedBy(3).dividedBy(2);
        String expected = "the broker ends the connection after " + Durations.format(due) + ", or up to "
                + Durations.format(actual.limit().minus(due)) + " later where its clock is coarse";
        String found = actual.ending()
                .map(KeepAliveAssert::described)
                .orElse("it is still open after " + Durations.format(actual.limit()));
        return holds(actual.ending().filter(this::inTime).isPresent(), expected, found);
    }

    /** A tenth is left to the network and to a broker that counts from what it heard last. */
    private boolean inTime(DisconnectEvent ending) {
        Duration earliest = actual.keepAlive().multipliedBy(9).dividedBy(10);
        return ending.by() == DisconnectEvent.Initiator.BROKER
                && ending.lasted().compareTo(earliest) >= 0;
    }

    private static String described(DisconnectEvent ending) {
        return ending.reason() + " after " + ending.lasted().toMillis() + " ms";
    }
}
