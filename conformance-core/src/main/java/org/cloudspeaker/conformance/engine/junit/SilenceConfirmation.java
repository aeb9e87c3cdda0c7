package org.cloudspeaker.conformance.engine.junit;

import java.util.function.Supplier;
import org.cloudspeaker.conformance.engine.CheckDefinition;
import org.cloudspeaker.conformance.engine.role.CheckContext;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a silence belongs to what was asked: a rule about time is broken only where another request is answered at that
 * moment, and the same one has no answer again. Whoever stalls for a while breaks nothing.
 */
record SilenceConfirmation(CheckContext roles, CheckDefinition check) {
    /**
     * What a check ended with, where it ended in silence looked at again.
     *
     * @param thrown by the check; null where it ended well
     * @param again runs the check once more
     */
    @Nullable
    Throwable confirm(@Nullable Throwable thrown, Supplier<@Nullable Throwable> again) {
        if (!check.aboutTime()
                || !(thrown instanceof SilenceException silence)
                || !roles.evidence().met().contains(silence.role())) {
            return thrown;
        }
        if (!roles.isAnswering(silence.role())) {
            return new InconclusiveException(silence.getMessage()
                    + ", and another request had no answer then either: it stalls, or is overloaded");
        }
        Throwable second = again.get();
        return second instanceof SilenceException
                ? second
                : new InconclusiveException(
                        silence.getMessage() + ", and asked again it answered: it stalls, or is overloaded");
    }
}
