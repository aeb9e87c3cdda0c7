package org.cloudspeaker.conformance.wire;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.result.Exchange;

/**
 * Takes secrets and card data out of whatever is recorded, printed or thrown: the values it was told of in every usual
 * disguise, and by form any card number (13 to 19 digits that pass the Luhn check) and any track 2.
 *
 * <p>Thread-safe. PCI DSS 3.4 allows the first six and last four digits of a card number; nothing of the rest is kept.
 */
public final class Redaction {
    private static final int SHORTEST = 4;
    private static final Pattern TRACK = Pattern.compile("\\d{12,19}[D=]\\d{7,}F?");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Remembers a value that must never be shown; values under 4 characters are too common to be searched for. */
    public Redaction hide(String secret) {
        if (secret.length() >= SHORTEST) {
            Disguises.of(secret).forEach(secrets::add);
        }
        return this;
    }

    /** Whether one of the values that it was told of is in a text, in any of its disguises. */
    public boolean finds(String text) {
        return secrets.stream().anyMatch(secret -> indexOf(text, secret, 0) >= 0);
    }

    /** The text without any secret or card data. */
    public String apply(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = replaceIgnoringCase(clean, secret);
        }
        clean = TRACK.matcher(clean).replaceAll("[track 2]");
        return DIGITS.matcher(clean).replaceAll(Redaction::card);
    }

    /** The message without any secret or card data. */
    public Exchange.Message apply(Exchange.Message message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach((name, value) -> headers.put(apply(name), apply(value)));
        return new Exchange.Message(apply(message.summary()), headers, apply(message.body()));
    }

    /** An address without its query, which may hold a token of the customer's own. */
    public static String withoutQuery(URI uri) {
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query) + "?...";
    }

    private static String replaceIgnoringCase(String text, String secret) {
        int at = indexOf(text, secret, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = indexOf(text, secret, from)) {
            clean.append(text, from, at).append("[redacted]");
            from = at + secret.length();
        }
        return clean.append(text.substring(from)).toString();
    }

    private static int indexOf(String text, String secret, int from) {
        for (int at = from; at <= text.length() - secret.length(); at++) {
            if (text.regionMatches(true, at, secret, 0, secret.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String card(MatchResult match) {
        String digits = match.group().replaceAll("[ -]", "");
        if (!Luhn.valid(digits)) {
            return Matcher.quoteReplacement(match.group());
        }
        int hidden = digits.length() - 10;
        return digits.substring(0, 6) + "*".repeat(hidden) + digits.substring(digits.length() - 4);
    }
}
