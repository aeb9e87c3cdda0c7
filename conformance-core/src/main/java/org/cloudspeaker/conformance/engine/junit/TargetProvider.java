package org.cloudspeaker.conformance.engine.junit;

import org.cloudspeaker.conformance.config.Target;

/** A target that is made in code, and closed with its run. */
public interface TargetProvider {
    /**
     * The target.
     *
     * @throws Exception if there is none
     */
    Target target() throws Exception;

    /**
     * Ends what was begun for it.
     *
     * @throws Exception whatever that throws
     */
    void close() throws Exception;
}
