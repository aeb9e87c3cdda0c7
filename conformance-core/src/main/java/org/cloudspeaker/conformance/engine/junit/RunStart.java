package org.cloudspeaker.conformance.engine.junit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.EvidenceListener;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;

/** What came of the attempt to begin a run. */
sealed interface RunStart {
    /**
     * A run has begun.
     *
     * @param run the run
     * @param witnesses who hears of each check
     * @param closeAction what is to be done when it is over
     */
    record StartedRun(CertificationRun run, List<EvidenceListener> witnesses, Runnable closeAction)
            implements RunStart, AutoCloseable {
        /**
         * Ends the run.
         *
         * @throws IllegalStateException if the run proves nothing though no test has failed: it must not pass unseen
         */
        @Override
        public void close() {
            RunResult ended;
            try {
                ended = run.finish();
            } finally {
                closeAction.run();
            }
            boolean seen = run.judge().results().values().stream()
                    .map(RequirementResult::verdict)
                    .anyMatch(TestVerdict::isFailure);
            if (!seen && ended.verdict() != RunVerdict.CONFORMANT) {
                throw StacklessFailures.withoutStackTrace(
                        new IllegalStateException(ended.verdict() + ": nothing was verified at "
                                + run.context().target().name() + "; the report says of each requirement why"));
            }
        }
    }

    /**
     * No run can begin.
     *
     * @param why all that is wrong, one problem a line
     * @param told whether a test has said so already
     */
    record RefusedRun(String why, AtomicBoolean told) implements RunStart {
        static RefusedRun because(String why) {
            return new RefusedRun(why, new AtomicBoolean());
        }

        /** The failure that says why. */
        AssertionError failure() {
            return StacklessFailures.withoutStackTrace(
                    new AssertionError("nothing was checked:" + System.lineSeparator() + why));
        }
    }
}
