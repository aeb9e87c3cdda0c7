package org.cloudspeaker.conformance.suites.faults;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text with places for what differs from run to run. */
record MessageTemplate(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(n|date|time|sn|port|rest|more)}");
    private static final Map<String, String> FORMS = Map.of(
            "n", "\\d+",
            "date", "\\d{4}-\\d{2}-\\d{2}",
            "time", "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?",
            "sn", "TEST9\\d{11}",
            "port", "\\d{1,5}",
            "rest", ".*",
            "more", "[\\s\\S]*");

    /** The text as a pattern. */
    Pattern pattern() {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            pattern.append(Pattern.quote(text.substring(from, place.start())));
            pattern.append(FORMS.get(place.group(1)));
            from = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(from))).toString());
    }
}
