package org.cloudspeaker.conformance.config.document;

/**
 * Why a text is not what it should be.
 *
 * @param at where
 * @param found what stands there, in words; never a value of the file
 */
public record SyntaxProblem(TextPosition at, String found) {
    static final String SUPERFLUOUS_COMMA = "a comma with nothing after it";

    /** Whether all that is wrong at this place is a comma behind a last value. */
    public boolean isSuperfluousComma() {
        return found.equals(SUPERFLUOUS_COMMA);
    }
}
