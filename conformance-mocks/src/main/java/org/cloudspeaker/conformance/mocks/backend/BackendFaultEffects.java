package org.cloudspeaker.conformance.mocks.backend;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.backend.BackendFaultPoints.AnnouncementPublication;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;

/** What each fault of the backend does. */
final class BackendFaultEffects {
    private static final String FIRST_ORDER = "1";
    private static final int CENTS = 100;

    private BackendFaultEffects() {}

    /** The effect of every fault. */
    static Map<BackendFault, FaultEffect<?>> byFault() {
        return Map.of(
                BackendFault.ANNOUNCES_NOTHING,
                at(BackendFaultPoints.ANNOUNCED, announced -> false),
                BackendFault.REUSES_THE_ORDER,
                at(BackendFaultPoints.ORDER, order -> FIRST_ORDER),
                BackendFault.DROPS_THE_FRACTION,
                at(BackendFaultPoints.AMOUNT, amount -> amount.with(new BigDecimal(amount.decimal()).longValue())),
                BackendFault.ANNOUNCES_CENTS_BY_DOUBLE,
                at(
                        BackendFaultPoints.AMOUNT,
                        amount -> amount.with((long) (Double.parseDouble(amount.decimal()) * CENTS))),
                BackendFault.SENDS_ANOTHER_MODE,
                at(BackendFaultPoints.MESSAGE, message -> message.withRaw(MessageField.MODE, WireType.STRING, "01")),
                BackendFault.SENDS_AMOUNT_AS_NUMBER,
                at(BackendFaultPoints.MESSAGE, BackendFaultEffects::withAmountAsNumber),
                BackendFault.ADDS_A_CURRENCY,
                at(
                        BackendFaultPoints.PUBLICATION,
                        out -> new AnnouncementPublication(withCurrency(out.payload()), out.qos(), out.retained())),
                BackendFault.PUBLISHES_WITH_QOS_0,
                at(
                        BackendFaultPoints.PUBLICATION,
                        out -> new AnnouncementPublication(out.payload(), 0, out.retained())),
                BackendFault.PUBLISHES_RETAINED,
                at(BackendFaultPoints.PUBLICATION, out -> new AnnouncementPublication(out.payload(), out.qos(), true)));
    }

    private static OutgoingMessage withAmountAsNumber(OutgoingMessage message) {
        return message.withRaw(
                MessageField.AMOUNT, WireType.NUMBER, message.values().getOrDefault(MessageField.AMOUNT, ""));
    }

    private static Payload withCurrency(Payload message) {
        String text = new String(message.bytes(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"currency\":\"USD\",");
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
