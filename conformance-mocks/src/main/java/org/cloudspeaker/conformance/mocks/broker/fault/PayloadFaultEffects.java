package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.IncomingMessage;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** The faults of a broker that does not leave a message as it is. */
final class PayloadFaultEffects {
    /** Bytes of a payload that a small broker has room for. */
    static final int ROOM = 512;

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.of(
                BrokerDeliveryFault.RE_ENCODES_PAYLOAD,
                outgoing(PayloadFaultEffects::reEncoded),
                BrokerDeliveryFault.APPENDS_A_LINE_BREAK,
                outgoing(PayloadFaultEffects::withLineBreak),
                BrokerDeliveryFault.CUTS_AT_512,
                outgoing(PayloadFaultEffects::cut),
                BrokerDeliveryFault.DELIVERS_WITH_QOS_0,
                at(BrokerFaultPoints.OUTGOING, message -> message.with(0, message.retained())),
                BrokerServiceFault.CUTS_STATUS,
                at(BrokerFaultPoints.INCOMING, PayloadFaultEffects::cutStatus));
    }

    private static FaultEffect<?> outgoing(UnaryOperator<Payload> change) {
        return at(BrokerFaultPoints.OUTGOING, message -> message.with(change.apply(message.payload())));
    }

    private static Payload reEncoded(Payload payload) {
        String misread = new String(payload.bytes(), StandardCharsets.ISO_8859_1);
        return Payload.of(misread.getBytes(StandardCharsets.UTF_8));
    }

    private static Payload withLineBreak(Payload payload) {
        byte[] longer = Arrays.copyOf(payload.bytes(), payload.size() + 1);
        longer[payload.size()] = '\n';
        return Payload.of(longer);
    }

    private static Payload cut(Payload payload) {
        return payload.size() <= ROOM ? payload : Payload.of(Arrays.copyOf(payload.bytes(), ROOM));
    }

    private static IncomingMessage cutStatus(IncomingMessage in) {
        Payload payload = in.message().payload();
        Payload shorter = Payload.of(Arrays.copyOf(payload.bytes(), Math.max(0, payload.size() - 1)));
        return in.ofDevice() ? new IncomingMessage(in.message().with(shorter), true, in.passedOn()) : in;
    }
}
