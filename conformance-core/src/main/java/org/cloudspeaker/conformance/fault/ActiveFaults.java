package org.cloudspeaker.conformance.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The faults of one mock, at the points where they change what passes. As safe for threads as the effects are. */
public final class ActiveFaults {
    private final List<FaultEffect<?>> effects;

    private ActiveFaults(List<FaultEffect<?>> effects) {
        this.effects = List.copyOf(effects);
    }

    /**
     * These faults, which take effect in the order of their names.
     *
     * @param effects what each fault of this side does
     * @throws IllegalArgumentException if one of the faults does nothing
     */
    public static <F extends Fault> ActiveFaults of(
            Collection<? extends F> faults, Map<? extends F, FaultEffect<?>> effects) {
        return new ActiveFaults(faults.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::name))
                .<FaultEffect<?>>map(fault -> effectOf(fault, effects))
                .toList());
    }

    private static FaultEffect<?> effectOf(Fault fault, Map<? extends Fault, FaultEffect<?>> effects) {
        FaultEffect<?> effect = effects.get(fault);
        if (effect == null) {
            throw new IllegalArgumentException("expected an effect of " + fault.name() + ", found none");
        }
        return effect;
    }

    /** What passes a point, after the faults. */
    public <T> T apply(FaultPoint<T> point, T value) {
        T passing = value;
        for (FaultEffect<?> effect : effects) {
            passing = effect.apply(point, passing);
        }
        return passing;
    }
}
