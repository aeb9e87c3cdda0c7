package org.cloudspeaker.conformance.engine.role;

import java.util.Map;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Evidence;

/** Adds roles to those that a check may be handed, or takes the place of one of them. */
@FunctionalInterface
public interface RoleProvider {
    /**
     * Its roles in one check, by the type of the check's parameter, each made when it is asked for.
     *
     * @param evidence what they leave in this check
     */
    Map<Class<?>, Supplier<?>> roles(RunContext run, Evidence evidence);
}
