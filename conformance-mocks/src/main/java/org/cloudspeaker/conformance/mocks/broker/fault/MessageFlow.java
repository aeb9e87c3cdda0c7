package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** The way of messages to one session, which may lose or swap some. Of the event loop alone. */
public interface MessageFlow {
    /** Passes a message on: now, later, or never. */
    void pass(BrokerMessage message, Consumer<BrokerMessage> onward);

    /** A way with these faults. */
    static MessageFlow of(Set<BrokerFault> faults, ScheduledExecutorService loop) {
        MessageFlow flow = (message, onward) -> onward.accept(message);
        if (faults.contains(BrokerDeliveryFault.DROPS_EVERY_50TH)) {
            flow = flow.then(new MessageLossFlow());
        }
        if (faults.contains(BrokerDeliveryFault.DROPS_ABOVE_512)) {
            flow = flow.then(MessageFlow::smallAlone);
        }
        if (faults.contains(BrokerDeliveryFault.DELIVERS_ONE_LATE)) {
            flow = flow.then(new MessageOvertakeFlow(loop));
        }
        if (faults.contains(BrokerServiceFault.DELIVERS_LATE)) {
            flow = flow.then(new MessageDelayFlow(loop));
        }
        return faults.contains(BrokerDeliveryFault.SWAPS_MESSAGES) ? flow.then(new MessageSwapFlow(loop)) : flow;
    }

    /** This way first, then the other. */
    default MessageFlow then(MessageFlow next) {
        return (message, onward) -> pass(message, passed -> next.pass(passed, onward));
    }

    private static void smallAlone(BrokerMessage message, Consumer<BrokerMessage> onward) {
        if (message.payload().size() <= PayloadFaults.ROOM) {
            onward.accept(message);
        }
    }
}
