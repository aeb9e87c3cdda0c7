package org.cloudspeaker.conformance.junit;

import org.cloudspeaker.conformance.config.Target;

/**
 * Gives the target of a {@link CertifyTarget} from code: for servers that are started for the test, on ports that are
 * known only then. Has a constructor without parameters. Where it is {@link AutoCloseable} as well, it is closed when the
 * run is over.
 *
 * <p>{@link org.cloudspeaker.conformance.config.TargetBuilder} makes a target in a few lines.
 */
@FunctionalInterface
public interface TargetSource {
    /**
     * The target; asked for once, before the first check.
     *
     * @throws Exception if there is none: the run then fails with its message
     */
    Target target() throws Exception;

    /** None: the target is in a file. */
    final class None implements TargetSource {
        /** For annotations. */
        public None() {}

        @Override
        public Target target() {
            throw new IllegalStateException("no target source");
        }
    }
}
