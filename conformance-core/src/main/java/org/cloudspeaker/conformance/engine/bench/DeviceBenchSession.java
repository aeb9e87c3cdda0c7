package org.cloudspeaker.conformance.engine.bench;

import java.util.Map;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Evidence;

/** A device on its bench for one run. */
public interface DeviceBenchSession extends AutoCloseable {
    /** The target with the parameter file that leads to the servers of the bench. */
    Target target();

    /** How many sales the device made so far, as the report says it: {@code 20 in 22 requests}. */
    String describeSales();

    /**
     * What one check may be handed of the bench, by the type of its parameter, made when it is asked for; among them the
     * {@link LoopDevice}.
     */
    Map<Class<?>, Supplier<?>> roles(RunContext run, Evidence evidence);

    /** Stops the servers, and whatever was started for the device. */
    @Override
    void close();
}
