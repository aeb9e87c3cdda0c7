package org.cloudspeaker.conformance.message.profile;

import java.util.stream.Collectors;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.TokenStreamLocation;
import org.cloudspeaker.conformance.libs.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a profile is wrong and what belongs there. */
final class FormatProfileErrors {
    private FormatProfileErrors() {}

    /** Place, where the parser knows one, and what is wrong: {@code : expected one of profile, topic, found 'topik'}. */
    static String describe(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        return (known ? ":" + at.getLineNr() + ":" + at.getColumnNr() : "") + ": " + what(e);
    }

    private static String what(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String keys = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "expected one of " + keys + ", found '" + unknown.getPropertyName() + "'";
        }
        return e.getOriginalMessage();
    }
}
