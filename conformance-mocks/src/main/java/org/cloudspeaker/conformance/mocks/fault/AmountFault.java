package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in counting money (AMT). */
public enum AmountFault implements PaymentFault {
    /** Records whole units where cents belong. */
    RECORDS_WHOLE_UNITS("AMT-01", "66"),
    /** Shows an amount as the sale had it, with a point. */
    SHOWS_UNITS("AMT-01", "66.66"),
    /** Computes units and cents apart, each by double, and cuts the cents. */
    CENTS_BY_PARTS("AMT-01", "66 and 0.65999"),
    /** Computes cents by double multiplication and truncation. */
    CENTS_BY_DOUBLE("AMT-02", "cents by double multiplication and truncation"),
    /** Computes cents by double multiplication and rounds up. */
    CENTS_ROUNDED_UP("AMT-02", "cents by double multiplication, rounded up"),
    /** Rounds up the exact value that a double has. */
    EXACT_DOUBLE_ROUNDED_UP("AMT-02", "a double as a decimal, rounded up"),
    /** Computes thousandths by double, and cents from those. */
    CENTS_BY_THOUSANDTHS("AMT-02", "cents by way of thousandths in double"),
    /** Computes in 32-bit floating point and rounds. */
    CENTS_BY_FLOAT("AMT-02", "float32, rounded"),
    /** Computes in 32-bit floating point and cuts. */
    CENTS_BY_FLOAT_CUT("AMT-02", "float32, truncated"),
    /** Prints a number, which loses the zero at its end, and joins the digits. */
    LOSES_THE_LAST_ZERO("AMT-02", "8.20 printed as 8.2, recorded as 82"),
    /** Reads the cents as a number of their own, which loses the zero at their beginning. */
    LOSES_THE_ZERO_OF_CENTS("AMT-02", "16.08 recorded as 168"),
    /** Keeps cents in 32 bits. */
    CENTS_IN_32_BITS("AMT-03", "32-bit overflow"),
    /** Keeps cents in 32 bits without a sign. */
    CENTS_IN_UNSIGNED_32_BITS("AMT-03", "unsigned 32-bit overflow"),
    /** Records the largest 32-bit number for whatever is more. */
    CLAMPS_TO_32_BITS("AMT-03", "clamped to 2147483647"),
    /** Records the largest amount of a column with eight digits before the point for whatever is more. */
    CLAMPS_TO_A_COLUMN("AMT-03", "clamped to DECIMAL(10,2)"),
    /** Prints a double, which is in scientific form from ten million, and cuts at the point. */
    PRINTS_SCIENTIFICALLY("AMT-03", "1.0E7"),
    /** Records nothing for less than ten cents. */
    LOSES_THE_SMALLEST("AMT-03", "0.01 recorded as 0"),
    /** Takes an amount in exponent form. */
    TAKES_EXPONENTS("AMT-04", "\"1e3\" approved"),
    /** Reads as much of the text as is a number, as JavaScript's parseFloat does. */
    PARSES_A_PREFIX("AMT-04", "\"1.00abc\" approved"),
    /** Takes what Java's Double.parseDouble takes, and rounds rightly. */
    PARSES_DOUBLES("AMT-04", "\"1.00d\" approved"),
    /** Approves a sale of nothing. */
    TAKES_ZERO("AMT-04", "\"0.00\" approved"),
    /** Leaves out a sign. */
    DROPS_THE_SIGN("AMT-04", "\"-1.00\" approved"),
    /** Leaves out blanks before and after. */
    TRIMS_BLANKS("AMT-04", "\" 1.00\" approved"),
    /** Leaves out what separates thousands. */
    DROPS_SEPARATORS("AMT-04", "\"1,000.00\" approved"),
    /** Takes a comma for the point. */
    TAKES_A_COMMA("AMT-04", "\"1,00\" approved"),
    /** Rounds a third decimal place. */
    ROUNDS_DECIMALS("AMT-04", "\"1.005\" approved"),
    /** Never looks at the amount that the card signed. */
    IGNORES_THE_CHIP("AMT-05", "not compared");

    private final FaultDescription about;

    AmountFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
