package org.cloudspeaker.conformance.spec;

/** How much a requirement weighs, in the sense of RFC 2119. */
public enum Level {
    /** A violation makes the target non-conformant. */
    MUST,
    /** A violation is a warning; a strict run counts it as a failure. */
    SHOULD
}
