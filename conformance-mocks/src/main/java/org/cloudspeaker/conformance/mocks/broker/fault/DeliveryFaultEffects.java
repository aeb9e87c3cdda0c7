package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** The faults on a message's way to a session: lost, late, out of order. */
final class DeliveryFaultEffects {
    private final ScheduledExecutorService loop;

    DeliveryFaultEffects(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.of(
                BrokerDeliveryFault.DROPS_EVERY_50TH, through(MessageLossFlow::new),
                BrokerDeliveryFault.DROPS_ABOVE_512, through(() -> DeliveryFaultEffects::smallAlone),
                BrokerDeliveryFault.DELIVERS_ONE_LATE, through(() -> new MessageOvertakeFlow(loop)),
                BrokerDeliveryFault.SWAPS_MESSAGES, through(() -> new MessageSwapFlow(loop)),
                BrokerServiceFault.DELIVERS_LATE, through(() -> new MessageDelayFlow(loop)));
    }

    /** Each session has a flow of its own, which remembers its messages alone. */
    private static FaultEffect<?> through(Supplier<MessageFlow> own) {
        return at(BrokerFaultPoints.FLOW, flow -> flow.then(own.get()));
    }

    private static void smallAlone(BrokerMessage message, Consumer<BrokerMessage> onward) {
        if (message.payload().size() <= PayloadFaultEffects.ROOM) {
            onward.accept(message);
        }
    }
}
