package org.cloudspeaker.conformance.engine;

import java.util.List;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.RequirementResult;

/**
 * Hears of every check that has run, with the evidence that it left, while its test is still going on and in the test's
 * own thread. Found by {@link java.util.ServiceLoader} in a JUnit run.
 */
public interface EvidenceListener {
    /**
     * A check has its verdict.
     *
     * @param exchanges all that it exchanged with the target, in order and redacted
     */
    void checkFinished(RequirementResult result, List<Exchange> exchanges);
}
