package org.cloudspeaker.conformance.reports.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.RequirementSource;

/** Numbers, times and places as a reader wants them. */
final class DisplayText {
    private static final int LONGEST = 20_000;

    private DisplayText() {}

    /** {@code 34 ms}, {@code 6.1 s}, {@code 2 min 5 s}. */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP) + " s";
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    /** {@code 23 November 2026, 00:00:00 UTC}. */
    static String time(Instant at) {
        return format("d MMMM uuuu, HH:mm:ss 'UTC'", at);
    }

    /** {@code 00:00:03.250 UTC}. */
    static String clock(Instant at) {
        return format("HH:mm:ss.SSS 'UTC'", at);
    }

    private static String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** {@code 1 requirement}, {@code 3 requirements}. */
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** The words with a capital letter first and a full stop last. */
    static String sentence(String words) {
        String capital = words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    /** Where a requirement comes from: {@code guide 3.5.2}, {@code device firmware V1.0.4 retries}. */
    static String source(Requirement requirement) {
        return switch (requirement.source()) {
            case GUIDE -> "guide " + requirement.clause();
            case FIRMWARE -> RequirementSource.FIRMWARE.title() + " " + requirement.clause();
            case STANDARD -> requirement.clause();
        };
    }

    /** The beginning of a text that is too long for a page, and how much more there is. */
    static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\n… and " + (text.length() - end) + " characters more, in report.json";
    }
}
