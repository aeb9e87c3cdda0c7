package org.cloudspeaker.conformance.wire.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults of one server, at the points where they change what passes. */
final class Faults {
    private final List<Change<?>> changes;

    private Faults(List<Change<?>> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Those that the settings ask for; faults of the handshake are not among them. */
    static Faults of(Settings settings) {
        List<Change<?>> chosen = new ArrayList<>();
        known(settings).forEach((fault, change) -> {
            if (settings.faults().contains(fault)) {
                chosen.add(change);
            }
        });
        return new Faults(chosen);
    }

    /** What every fault does, apart from those of the handshake. */
    static Map<PaymentFault, Change<?>> known(Settings settings) {
        Map<PaymentFault, Change<?>> known = new LinkedHashMap<>();
        known.putAll(new SaleFaults(settings.profile()).changes());
        known.putAll(new SaleRequestFaults(settings.profile(), settings.clock()).changes());
        known.putAll(new AmountFaults().changes());
        known.putAll(new RetryFaults().changes());
        known.putAll(new QueryFaults(settings.profile()).changes());
        known.putAll(new KeyFaults(settings.key()).changes());
        known.putAll(new LoadFaults(settings.profile()).changes());
        known.putAll(new LeakFaults().changes());
        known.putAll(new LoopFaults().changes());
        return known;
    }

    /** What passes a point, after the faults. */
    <T> T at(Point<T> point, T value) {
        T passing = value;
        for (Change<?> change : changes) {
            passing = change.applied(point, passing);
        }
        return passing;
    }
}
