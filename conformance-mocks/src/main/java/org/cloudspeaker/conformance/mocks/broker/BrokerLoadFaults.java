package org.cloudspeaker.conformance.mocks.broker;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** What becomes of messages where many devices are connected at once; each fault of that kind is here, once. */
final class BrokerLoadFaults {
    private static final int ROOM = 64;
    /** Devices of which one is mixed up with the next, where there are as many. */
    private static final int CONFUSING = 20;

    private final Set<BrokerFault> faults;

    BrokerLoadFaults(Set<BrokerFault> faults) {
        this.faults = faults;
    }

    /** Whether one more may connect. */
    boolean hasRoom(Collection<Session> others) {
        return !faults.contains(BrokerServiceFault.CONNECTS_64)
                || connected(others).size() < ROOM;
    }

    /** The message, or the same under the topic of the device after the one that it is for. */
    BrokerMessage route(BrokerMessage message, Collection<Session> all) {
        List<Session> connected = connected(all);
        boolean mixedUp = faults.contains(BrokerServiceFault.MIXES_UP_NEIGHBOURS)
                && connected.size() > CONFUSING
                && connected.get(CONFUSING - 1).matchingQos(message).isPresent();
        return mixedUp
                ? connected.get(CONFUSING).topic().map(message::withTopic).orElse(message)
                : message;
    }

    /** Whether a session gets messages at all. */
    boolean serves(Session session, Collection<Session> all) {
        return !faults.contains(BrokerServiceFault.SERVES_64) || connected(all).indexOf(session) < ROOM;
    }

    private static List<Session> connected(Collection<Session> all) {
        return all.stream().filter(session -> session.link().isPresent()).toList();
    }
}
