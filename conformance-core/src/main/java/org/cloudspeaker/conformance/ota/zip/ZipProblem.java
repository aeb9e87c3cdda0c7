package org.cloudspeaker.conformance.ota.zip;

/**
 * One thing that is wrong with a zip.
 *
 * @param kind what it leads to
 * @param entry name of the entry as it may be shown; empty for the zip as a whole
 * @param expected what should be there
 * @param found what is there
 */
public record ZipProblem(Kind kind, String entry, String expected, String found) {
    /** What a problem leads to. */
    public enum Kind {
        /** It cannot be read, or not every reader reads the same in it. */
        DAMAGED,
        /** It can be read, and unpacking it does harm. */
        UNSAFE
    }
}
