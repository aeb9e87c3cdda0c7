package org.cloudspeaker.conformance.message;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/**
 * What a message is by the rules of its own profile.
 *
 * @param expectedSyntax what it has to be on the whole: {@code one strict JSON object}
 * @param tree as it was read, if it could be
 * @param deviations where it is not as the profile says, in the profile's order
 */
public record FormatJudgement(String expectedSyntax, Optional<WireTree> tree, List<FormatDeviation> deviations) {
    /** Copies the list. */
    public FormatJudgement {
        deviations = List.copyOf(deviations);
    }

    /** Of a message that nobody held against a profile. */
    public static FormatJudgement none() {
        return new FormatJudgement("one strict JSON object", Optional.empty(), List.of());
    }
}
