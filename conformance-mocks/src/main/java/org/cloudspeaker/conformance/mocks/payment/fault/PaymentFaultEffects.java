package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;

/** What each fault of the payment server does. */
public final class PaymentFaultEffects {
    private PaymentFaultEffects() {}

    /** The faults that the settings ask for, of a server of its own: what they remember is this server's alone. */
    public static ActiveFaults activeIn(PaymentServerConfig settings) {
        return ActiveFaults.of(settings.faults(), byFault(settings));
    }

    /** The effect of every fault. */
    public static Map<PaymentFault, FaultEffect<?>> byFault(PaymentServerConfig settings) {
        Map<PaymentFault, FaultEffect<?>> known = new LinkedHashMap<>();
        known.putAll(new TlsFaultEffects().byFault());
        known.putAll(new SaleAnswerFaultEffects(settings.profile()).byFault());
        known.putAll(new SaleRequestFaultEffects(settings.profile(), settings.clock()).byFault());
        known.putAll(new AmountFaultEffects().byFault());
        known.putAll(new RetryFaultEffects().byFault());
        known.putAll(new QueryFaultEffects(settings.profile()).byFault());
        known.putAll(new KeyCheckFaultEffects(settings.key()).byFault());
        known.putAll(new LoadFaultEffects(settings.profile()).byFault());
        known.putAll(new CardLeakFaultEffects().byFault());
        known.putAll(new LoopFaultEffects().byFault());
        return known;
    }
}
