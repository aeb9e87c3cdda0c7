package org.cloudspeaker.conformance.catalogue;

import java.util.regex.Pattern;

/**
 * One requirement of the catalogue.
 *
 * @param id for example {@code SAL-04} or {@code BRK-CON-01}
 * @param level how much a violation weighs
 * @param source where the requirement comes from
 * @param clause the place in that source: {@code 3.5.2}, {@code MQTT 3.1.2-24}
 * @param text the requirement as one sentence, in the affirmative
 * @param consequence what happens in a shop when it is violated
 * @param remedy what the author of the server, broker or file can do about it
 */
public record Requirement(
        String id,
        RequirementLevel level,
        RequirementSource source,
        String clause,
        String text,
        String consequence,
        String remedy) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{2}(-[A-Z]{3})?-\\d{2}");

    /**
     * Checks the form of the id and that no text is blank.
     *
     * @throws IllegalArgumentException naming the id and the part that is wrong
     */
    public Requirement {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("requirement id '" + id + "' is not of the form SAL-04 or BRK-CON-01");
        }
        if (clause.isBlank() || text.isBlank() || consequence.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException(id + ": clause, text, consequence and remedy must not be blank");
        }
    }

    /** The id of its chapter: {@code BRK} for {@code BRK-CON-01}. */
    public String chapterId() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The first line of a failure message: {@code IDM-01 MUST (device firmware): a sale sent again is booked once}. */
    public String headline() {
        String where = source == RequirementSource.FIRMWARE
                ? source.title()
                : source == RequirementSource.GUIDE ? "guide " + clause : clause;
        return id + " " + level + " (" + where + "): " + text;
    }
}
