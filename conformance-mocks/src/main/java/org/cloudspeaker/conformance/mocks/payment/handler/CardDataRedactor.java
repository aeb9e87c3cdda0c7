package org.cloudspeaker.conformance.mocks.payment.handler;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.card.Track2;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * Takes track 2, PIN and EMV data out of a body by the names that the profile gives them, so that also a body that
 * nobody can read, or one that says a thing twice, shows none. Thread-safe.
 */
final class CardDataRedactor {
    private static final List<MessageField> SECRET =
            List.of(MessageField.TRACK2, MessageField.PIN, MessageField.EMV_DATA);
    private static final List<MessageField> REMEMBERED = List.of(MessageField.TRACK2, MessageField.PIN);
    private static final int MOST_REMEMBERED = 64;
    private static final int SHORTEST_KEY = 8;
    private static final String HIDDEN = "\"[redacted]\"";

    private final FormatProfile profile;
    private final Pattern names;
    private final Redaction redaction;
    private final Optional<DataKey> dataKey;
    private final Set<String> remembered = new HashSet<>();

    CardDataRedactor(FormatProfile profile, Redaction redaction, Optional<DataKey> dataKey) {
        this.profile = profile;
        this.redaction = redaction;
        this.dataKey = dataKey;
        String any = List.of(MessageType.SALE, MessageType.SALE_ANSWER).stream()
                .flatMap(type -> profile.rules(type).stream())
                .filter(rule -> rule.sensitive() || SECRET.contains(rule.field()))
                .map(FieldRule::wireName)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(
                any.isEmpty() ? "(?!)" : "(?<![A-Za-z0-9])(?:" + any + ")[\\\\\"']*\\s*:\\s*",
                Pattern.CASE_INSENSITIVE);
    }

    /**
     * Has the transcript hide the values of a sale wherever else they turn up, and what they are in clear where that can be
     * known; the first {@value #MOST_REMEMBERED}.
     */
    void remember(DecodedMessage sale) {
        synchronized (remembered) {
            for (MessageField field : REMEMBERED) {
                sale.value(field).ifPresent(this::rememberValue);
            }
            sale.value(MessageField.TRACK2).map(CardDataRedactor::cardNumber).ifPresent(this::rememberValue);
            new CardDataLeaks(profile, sale, Set.of()).find().forEach(stray -> rememberValue(stray.text()));
            decryptTrack2(sale).ifPresent(track -> {
                rememberValue(track.text());
                rememberValue(track.pan());
            });
        }
    }

    private Optional<Track2> decryptTrack2(DecodedMessage sale) {
        return dataKey.flatMap(key ->
                sale.value(MessageField.TRACK2).flatMap(sent -> key.track2(sent).content()));
    }

    /** Has it hide a key that somebody showed, and that may be all but the right one. */
    void remember(String key) {
        synchronized (remembered) {
            if (key.length() >= SHORTEST_KEY) {
                rememberValue(key);
            }
        }
    }

    private void rememberValue(String value) {
        if (remembered.size() < MOST_REMEMBERED && remembered.add(value)) {
            redaction.hide(value);
        }
    }

    /** The digits at the beginning of a track 2. */
    private static String cardNumber(String track2) {
        return track2.split("[^0-9]", 2)[0];
    }

    /** The body without their values; an empty string stays. */
    String hide(String body) {
        StringBuilder clean = new StringBuilder(body.length());
        Matcher name = names.matcher(body);
        int from = 0;
        while (from <= body.length() && name.find(from)) {
            int end = endOfValue(body, name.end());
            boolean shown = end - name.end() > 2;
            clean.append(body, from, name.end()).append(shown ? HIDDEN : body.substring(name.end(), end));
            from = end;
        }
        return clean.append(body, Math.min(from, body.length()), body.length()).toString();
    }

    private static int endOfValue(String body, int start) {
        if (start >= body.length()) {
            return body.length();
        }
        char quote = body.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int at = quoted ? start + 1 : start;
        while (at < body.length() && !ends(body.charAt(at), quoted, quote)) {
            at += quoted && body.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(quoted ? at + 1 : at, body.length());
    }

    private static boolean ends(char here, boolean quoted, char quote) {
        return quoted ? here == quote : here == ',' || here == '}' || here == ']';
    }
}
