package org.cloudspeaker.conformance.junit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;

/** What came of the attempt to begin a run. */
sealed interface Opening {
    /**
     * A run has begun.
     *
     * @param run the run
     * @param witnesses who hears of each check
     */
    record Begun(Certification run, List<EvidenceListener> witnesses) implements Opening, AutoCloseable {
        /**
         * Ends the run.
         *
         * @throws IllegalStateException if the run proves nothing though no test has failed: it must not pass unseen
         */
        @Override
        public void close() {
            Run ended = run.finish();
            boolean seen = run.judge().results().values().stream()
                    .map(RequirementResult::verdict)
                    .anyMatch(ConformanceExtension::fails);
            if (!seen && ended.verdict() != RunVerdict.CONFORMANT) {
                throw Silently.of(new IllegalStateException(ended.verdict() + ": nothing was verified at "
                        + run.target().name() + "; the report says of each requirement why"));
            }
        }
    }

    /**
     * No run can begin.
     *
     * @param why all that is wrong, one problem a line
     * @param told whether a test has said so already
     */
    record Refused(String why, AtomicBoolean told) implements Opening {
        static Refused because(String why) {
            return new Refused(why, new AtomicBoolean());
        }

        /** The failure that says why. */
        AssertionError failure() {
            return Silently.of(new AssertionError("nothing was checked:" + System.lineSeparator() + why));
        }
    }
}
