package org.cloudspeaker.conformance.config;

import java.time.LocalDate;

/** What a target says of one requirement before the run. */
public sealed interface RequirementDeclaration {
    /** The requirement's id, for example {@code KEY-04}. */
    String id();

    /** Why; never blank. */
    String reason();

    /**
     * The requirement does not concern this target.
     *
     * @param id the requirement's id
     * @param reason why
     */
    record NotApplicable(String id, String reason) implements RequirementDeclaration {}

    /**
     * The requirement is known to be broken and is let pass for a while.
     *
     * @param id the requirement's id
     * @param reason why
     * @param until the last day (UTC) on which it holds; after it the waiver itself is a failure
     */
    record Waiver(String id, String reason, LocalDate until) implements RequirementDeclaration {}
}
