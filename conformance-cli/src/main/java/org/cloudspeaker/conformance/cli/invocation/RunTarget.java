package org.cloudspeaker.conformance.cli.invocation;

import org.cloudspeaker.conformance.config.Target;

/**
 * The target of a run, with what was started for it.
 *
 * @param target what is certified
 * @param end ends what was started for it
 */
public record RunTarget(Target target, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
