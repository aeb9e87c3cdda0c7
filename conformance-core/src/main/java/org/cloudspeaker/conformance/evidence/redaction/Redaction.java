package org.cloudspeaker.conformance.evidence.redaction;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Luhn;
import org.cloudspeaker.conformance.result.Exchange;

/**
 * Takes secrets and card data out of whatever is recorded, printed or thrown: the values it was told of in every usual
 * disguise, and by form any card number (13 to 19 digits that pass the Luhn check and are no time) and any track 2.
 *
 * <p>Thread-safe. PCI DSS 3.4 allows the first six and last four digits of a card number; nothing of the rest is kept.
 */
public final class Redaction {
    private static final String HIDDEN = "[redacted]";
    private static final Pattern TRACK = Pattern.compile("\\d{12,19}[Dd=]\\d{7,}[Ff]?");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

    /** A time of 14 digits, or in milliseconds since 1970: no card scheme issues such numbers of that length. */
    private static final Pattern TIME = Pattern.compile(
            "1\\d{12}|20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])" + "(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d");

    private final SecretScanner secrets = new SecretScanner();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    /** Remembers a value that must never be shown; values under 4 characters are too common to be searched for. */
    public Redaction hide(String secret) {
        secrets.lookFor(secret, "secret");
        return this;
    }

    /**
     * Has the path of a folder shown as it is, even if a number in it looks like a card's: whoever is told of a file of
     * theirs has to find it. The name of the file itself is looked through as any text.
     */
    public Redaction show(Path folder) {
        Stream.of(folder, folder.toAbsolutePath())
                .map(Path::toString)
                .filter(path -> DIGITS.matcher(path).find())
                .forEach(folders::add);
        return this;
    }

    /** Whether one of the values that it was told of is in a text, in any of its disguises. */
    public boolean containsSecret(String text) {
        return secrets.scan(text).stream().anyMatch(SecretMatch::whole);
    }

    /** The text without any secret or card data. */
    public String apply(String text) {
        String clean = withoutSecrets(text);
        clean = TRACK.matcher(clean).replaceAll("[track 2]");
        String whole = clean;
        return DIGITS.matcher(clean)
                .replaceAll(match -> Matcher.quoteReplacement(
                        ofFolder(whole, match.start(), match.end()) ? match.group() : card(match.group())));
    }

    /** The message without any secret or card data. */
    public Exchange.ExchangeMessage apply(Exchange.ExchangeMessage message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach((name, value) -> headers.put(apply(name), apply(value)));
        return new Exchange.ExchangeMessage(apply(message.summary()), headers, apply(message.body()));
    }

    /** An address without its query, which may hold a token of the customer's own. */
    public static String withoutQuery(URI uri) {
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query) + "?...";
    }

    private String withoutSecrets(String text) {
        List<SecretMatch> seen = new ArrayList<>(secrets.scan(text));
        seen.sort(Comparator.comparingInt(SecretMatch::from));
        StringBuilder clean = new StringBuilder();
        int shown = 0;
        for (SecretMatch secret : seen) {
            if (secret.from() >= shown) {
                clean.append(text, shown, secret.from()).append(HIDDEN);
            }
            shown = Math.max(shown, secret.to());
        }
        return clean.append(text, shown, text.length()).toString();
    }

    private boolean ofFolder(String text, int from, int to) {
        return folders.stream()
                .anyMatch(folder -> IntStream.rangeClosed(Math.max(0, to - folder.length()), from)
                        .anyMatch(start -> text.startsWith(folder, start)));
    }

    private static String card(String written) {
        String digits = written.replaceAll("[ -]", "");
        if (!Luhn.isValid(digits) || TIME.matcher(digits).matches()) {
            return written;
        }
        int hidden = digits.length() - 10;
        return digits.substring(0, 6) + "*".repeat(hidden) + digits.substring(digits.length() - 4);
    }
}
