package org.cloudspeaker.conformance.engine.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.TraceNumbers;

/**
 * The devices of a run whose day is short enough to be read from end to end. Each is looked at once, and the sales of
 * the run are counted on from there. Thread-safe.
 */
public final class LowVolumeDevices {
    private static final int FEW = 3;
    /** How many devices are looked at, at most. */
    private static final int TRIED = 8;

    private final TraceNumbers traceNumbers;
    /** By serial number: today's sales that are not of this run; empty for a device that cannot be used. */
    private final Map<String, OptionalInt> foreign = new HashMap<>();

    public LowVolumeDevices(TraceNumbers traceNumbers) {
        this.traceNumbers = traceNumbers;
    }

    /**
     * The first device with few sales today, or else the one with the fewest; none if none can be used.
     *
     * @param alike whether the server treats all alike, so that none can be used after one that cannot
     * @param look today's sales of a device; empty if it cannot be used
     */
    public synchronized Optional<String> select(List<String> sns, boolean alike, Function<String, OptionalInt> look) {
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String sn : sns.subList(0, Math.min(TRIED, sns.size()))) {
            OptionalInt sales = sales(sn, look);
            if (sales.isPresent() && sales.getAsInt() < fewest) {
                best = Optional.of(sn);
                fewest = sales.getAsInt();
            }
            if (fewest <= FEW || (alike && sales.isEmpty())) {
                break;
            }
        }
        return best;
    }

    private OptionalInt sales(String sn, Function<String, OptionalInt> look) {
        OptionalInt others = foreign.get(sn);
        if (others == null) {
            OptionalInt seen = look.apply(sn);
            others = seen.isPresent() ? OptionalInt.of(seen.getAsInt() - traceNumbers.given(sn)) : seen;
            foreign.put(sn, others);
        }
        return others.isPresent() ? OptionalInt.of(others.getAsInt() + traceNumbers.given(sn)) : others;
    }
}
