package org.cloudspeaker.conformance.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most requests that a payment server takes from the harness in a period.
 *
 * @param requests from 1
 * @param period one second or one minute
 */
public record RequestRate(int requests, Duration period) {
    /** How a target file says it, for messages. */
    public static final String EXPECTED = "requests a second or a minute, such as 10/s or 300/m";

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})/([sm])");

    /** {@code 10/s} or {@code 300/m}; empty for anything else. */
    public static Optional<RequestRate> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new RequestRate(
                        Integer.parseInt(form.group(1)),
                        form.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1)))
                : Optional.empty();
    }

    /** The time between two requests that are evenly spread. */
    public Duration interval() {
        return period.dividedBy(requests);
    }

    @Override
    public String toString() {
        return requests + (period.equals(Duration.ofSeconds(1)) ? "/s" : "/m");
    }
}
