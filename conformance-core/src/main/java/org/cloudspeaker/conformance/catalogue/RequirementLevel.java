package org.cloudspeaker.conformance.catalogue;

/** How much a requirement weighs, in the sense of RFC 2119. */
public enum RequirementLevel {
    /** A violation makes the target non-conformant. */
    MUST,
    /** A violation is a warning; a strict run counts it as a failure. */
    SHOULD
}
