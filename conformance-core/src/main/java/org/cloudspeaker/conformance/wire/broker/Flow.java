package org.cloudspeaker.conformance.wire.broker;

import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.DeliveryFault;
import org.cloudspeaker.conformance.wire.ServiceFault;

/** The way of messages to one session, which may lose or swap some. Of the event loop alone. */
interface Flow {
    /** Passes a message on: now, later, or never. */
    void pass(Message message, Consumer<Message> onward);

    /** A way with these faults. */
    static Flow of(Set<BrokerFault> faults, ScheduledExecutorService loop) {
        Flow flow = (message, onward) -> onward.accept(message);
        if (faults.contains(DeliveryFault.DROPS_EVERY_50TH)) {
            flow = flow.then(new LosingFlow());
        }
        if (faults.contains(DeliveryFault.DROPS_ABOVE_512)) {
            flow = flow.then(Flow::smallAlone);
        }
        if (faults.contains(DeliveryFault.DELIVERS_ONE_LATE)) {
            flow = flow.then(new OvertakingFlow(loop));
        }
        if (faults.contains(ServiceFault.DELIVERS_LATE)) {
            flow = flow.then(new LateFlow(loop));
        }
        return faults.contains(DeliveryFault.SWAPS_MESSAGES) ? flow.then(new SwappingFlow(loop)) : flow;
    }

    /** This way first, then the other. */
    default Flow then(Flow next) {
        return (message, onward) -> pass(message, passed -> next.pass(passed, onward));
    }

    private static void smallAlone(Message message, Consumer<Message> onward) {
        if (message.payload().size() <= Payloads.ROOM) {
            onward.accept(message);
        }
    }
}
