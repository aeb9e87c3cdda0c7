package org.cloudspeaker.conformance.config;

/** What {@code total} says in the answer to a transaction query (guide 3.5.3 can be read both ways). */
public enum QueryTotalMeaning {
    /** The number of matching sales, as the device reads it. */
    COUNT,
    /** 1 when there is a match, 0 when there is none. */
    FLAG
}
