package org.cloudspeaker.conformance.message;

/**
 * One thing in a message that is not as its profile says.
 *
 * @param requirement the id of the requirement that it breaks: {@code FMT-01}
 * @param place where, in the vendor's words: {@code /transInfo/traceNo}
 * @param expected what the profile asks for
 * @param found what is there; never a value that must not be shown
 */
public record FormatDeviation(String requirement, String place, String expected, String found) {
    /** A required field is not there. */
    public static final String FIELD = "FMT-01";

    /** A value is of another type. */
    public static final String TYPE = "FMT-02";

    /** A value is of another form. */
    public static final String FORM = "FMT-03";

    /** A value is another word, constant, echo or copy. */
    public static final String WORD = "FMT-04";

    /** Something is there that the profile does not know. */
    public static final String UNDECLARED = "FMT-05";

    /** A signature is missing or wrong. */
    public static final String SIGNATURE = "SIG-01";
}
