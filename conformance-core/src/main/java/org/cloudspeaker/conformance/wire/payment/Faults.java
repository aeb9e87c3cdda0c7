package org.cloudspeaker.conformance.wire.payment;

import java.util.ArrayList;
import java.util.EnumMap;
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
        Map<PaymentFault, Change<?>> known = new EnumMap<>(PaymentFault.class);
        known.putAll(new SaleFaults().changes());
        known.putAll(new QueryFaults(settings.profile()).changes());
        known.putAll(new AnswerFaults(settings.key()).changes());
        List<Change<?>> chosen = new ArrayList<>();
        known.forEach((fault, change) -> {
            if (settings.faults().contains(fault)) {
                chosen.add(change);
            }
        });
        return new Faults(chosen);
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
