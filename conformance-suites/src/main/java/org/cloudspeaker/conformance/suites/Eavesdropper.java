package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/**
 * A device that asks for the messages of another. What the SUBACK says proves nothing, for some brokers grant whatever is
 * asked for and deliver what is allowed: so a message goes to the other device, and after it one to the device itself.
 */
final class Eavesdropper {
    private final BrokerSide broker;
    private final Broadcasts broadcasts;
    private final String sn;
    private final String other;
    private final PublisherLink server;

    Eavesdropper(BrokerSide broker, Broadcasts broadcasts) {
        this.broker = broker;
        this.broadcasts = broadcasts;
        sn = broker.sn();
        other = broker.topicOf(broker.otherSn());
        server = broker.customerServer();
    }

    /** The other's topic, and every wildcard that it falls under: of its level, of the prefix, of everything. */
    Set<String> filters() {
        String before = other.substring(0, other.indexOf(broker.otherSn()));
        String prefix = before.substring(0, before.lastIndexOf('/') + 1);
        return new LinkedHashSet<>(List.of(other, broker.topicOf("+"), prefix + "#", "#"));
    }

    /** A message to the other device does not come, and the next to this one does. */
    void hearsNothingThrough(String filter) {
        DeviceLink device = broker.device(broker.login(sn).cleanSession(true));
        assertThat(device.connect()).to("as " + sn + ", clean session 1").isAccepted();
        device.subscribe(broker.topicOf(sn));
        Optional<Integer> suback = asked(device, filter);
        if (suback.isPresent()) {
            hearsNothing(device, filter, "SUBACK " + suback.get());
            device.disconnect();
        }
    }

    /** The return code; empty where the broker ends the connection instead, which is a refusal too. */
    private static Optional<Integer> asked(DeviceLink device, String filter) {
        try {
            return Optional.of(device.subscribe(filter));
        } catch (NoAnswerException refused) {
            return Optional.empty();
        }
    }

    private void hearsNothing(DeviceLink device, String filter, String answer) {
        Payload foreign = broadcasts.next();
        Payload own = broadcasts.next();
        server.publish(other, foreign);
        server.publish(broker.topicOf(sn), own);
        List<Payload> heard =
                device
                        .inbox()
                        .takeUntil(
                                delivery -> delivery.payload().equals(own),
                                broker.limits().mustArrive())
                        .stream()
                        .map(Delivery::payload)
                        .toList();
        if (heard.contains(foreign)) {
            throw new Discrepancy(
                    "SUBSCRIBE " + filter + " as " + sn + ", then a message to " + other,
                    "a refusal, or no message",
                    answer + ", and the message: " + foreign.text());
        }
        if (!heard.contains(own)
                && device.awaitEnd(broker.limits().mustNotArrive()).isEmpty()) {
            throw new InconclusiveException("after SUBSCRIBE " + filter + " (" + answer + ") a message to the device's"
                    + " own topic did not arrive either, so that nothing can be said of others: see whether BRK-MSG-05"
                    + " holds");
        }
    }
}
