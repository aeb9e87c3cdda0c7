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
    private static final int SHORTEST_BEGINNING = 8;
    private static final String CUT = "...";
    private static final String HIDDEN = "[redacted]";
    private static final Pattern TRACK = Pattern.compile("\\d{12,19}[D=]\\d{7,}F?");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Remembers a value that must never be shown; values under 4 characters are too common to be searched for. */
    public Redaction hide(String secret) {
        if (secret.length() >= SHORTEST) {
            Disguises.of(secret).forEach(form -> secrets.add(folded(form)));
        }
        return this;
    }

    /** Whether one of the values that it was told of is in a text, in any of its disguises. */
    public boolean finds(String text) {
        String folded = folded(text);
        return secrets.stream().anyMatch(folded::contains);
    }

    /** The text without any secret or card data. */
    public String apply(String text) {
        String clean = withoutBeginnings(withoutSecrets(text));
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

    private String withoutSecrets(String text) {
        String clean = text;
        String folded = folded(text);
        for (String secret : secrets) {
            if (folded.contains(secret)) {
                clean = replaced(clean, folded, secret);
                folded = folded(clean);
            }
        }
        return clean;
    }

    private static String replaced(String text, String folded, String secret) {
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = folded.indexOf(secret); at >= 0; at = folded.indexOf(secret, from)) {
            clean.append(text, from, at).append(HIDDEN);
            from = at + secret.length();
        }
        return clean.append(text.substring(from)).toString();
    }

    /**
     * Where a text was cut short ({@code ...}), the secret that stood there may have lost its end. Looked for by the
     * beginnings of secrets and not by the cuts, so that a text of nothing but dots takes no longer than any other.
     */
    private String withoutBeginnings(String text) {
        if (!text.contains(CUT)) {
            return text;
        }
        String clean = text;
        String folded = folded(text);
        for (String secret : secrets) {
            String cut = withoutBeginnings(clean, folded, secret);
            if (!cut.equals(clean)) {
                clean = cut;
                folded = folded(clean);
            }
        }
        return clean;
    }

    private static String withoutBeginnings(String text, String folded, String secret) {
        if (secret.length() <= SHORTEST_BEGINNING) {
            return text;
        }
        String beginning = secret.substring(0, SHORTEST_BEGINNING);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
            int length = lengthBeforeCut(folded, at, secret);
            if (length > 0 && at >= from) {
                clean.append(text, from, at).append(HIDDEN);
                from = at + length;
            }
        }
        return clean.append(text.substring(from)).toString();
    }

    /** How much of a secret stands at this place up to a cut; 0 where there is no cut behind it. */
    private static int lengthBeforeCut(String folded, int at, String secret) {
        for (int length = secret.length() - 1; length >= SHORTEST_BEGINNING; length--) {
            if (folded.startsWith(CUT, at + length) && folded.startsWith(secret.substring(0, length), at)) {
                return length;
            }
        }
        return 0;
    }

    /** In one case, character by character, so that places stay the same. */
    private static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(Character.toUpperCase(chars[i]));
        }
        return new String(chars);
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
