package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Entry.Outcome;

/** The faults in comparing the API key; those in keeping it secret are in {@link KeyEchoes}. */
final class KeyFaults {
    private final Settings.Key key;

    KeyFaults(Settings.Key key) {
        this.key = key;
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.putAll(withoutKey());
        all.putAll(withAnotherKey());
        all.putAll(new KeyEchoes(key).changes());
        return all;
    }

    private static Map<PaymentFault, Change<?>> withoutKey() {
        return Map.ofEntries(
                Map.entry(
                        KeyFault.BOOKS_WITHOUT_KEY,
                        at(Point.ENTRY, entry -> open(entry) ? entry.with(Outcome.REFUSED_BUT_DONE) : entry)),
                Map.entry(
                        KeyFault.DECLINES_WITHOUT_KEY,
                        at(
                                Point.ENTRY,
                                entry -> open(entry)
                                        ? entry.with(Outcome.REFUSED_BUT_DONE).told(Reply.DECLINED)
                                        : entry)),
                Map.entry(
                        KeyFault.CALLS_IT_MALFORMED,
                        at(Point.ENTRY, entry -> open(entry) ? entry.told(Reply.MALFORMED) : entry)),
                Map.entry(
                        KeyFault.QUERY_WITHOUT_KEY,
                        at(Point.ENTRY, entry -> entry.admittedIf(entry.withoutKey() && isQuery(entry)))),
                Map.entry(
                        KeyFault.SHOWS_RECORDS_REFUSING,
                        at(
                                Point.ENTRY,
                                entry -> entry.withoutKey() && isQuery(entry)
                                        ? entry.with(Outcome.REFUSED_BUT_TOLD)
                                        : entry)),
                Map.entry(KeyFault.TAKES_EMPTY_KEY, taking(String::isEmpty)));
    }

    private Map<PaymentFault, Change<?>> withAnotherKey() {
        String right = key.headerValue();
        String expired = key.expiredHeaderValue();
        return Map.ofEntries(
                Map.entry(KeyFault.TAKES_ANY_KEY, taking(shown -> !shown.isEmpty())),
                Map.entry(KeyFault.TAKES_ANY_KEY_FOR_QUERIES, takingForQueries(shown -> !shown.isEmpty())),
                Map.entry(
                        KeyFault.COMPARES_KEY_BEGINNING,
                        taking(shown -> shown.startsWith(right.substring(0, right.length() - 1)))),
                Map.entry(KeyFault.TAKES_LONGER_KEYS, taking(shown -> shown.startsWith(right))),
                Map.entry(KeyFault.IGNORES_KEY_CASE, taking(shown -> shown.equalsIgnoreCase(right))),
                Map.entry(KeyFault.TAKES_EXPIRED_KEY, taking(expired::equals)),
                Map.entry(KeyFault.TAKES_EXPIRED_KEY_FOR_QUERIES, takingForQueries(expired::equals)),
                Map.entry(
                        KeyFault.TAKES_KEY_FROM_URL,
                        at(Point.ENTRY, entry -> entry.admittedIf(inUrl(entry.request())))));
    }

    private static Change<Entry> taking(Predicate<String> key) {
        return at(
                Point.ENTRY, entry -> entry.admittedIf(entry.shown().filter(key).isPresent()));
    }

    private static Change<Entry> takingForQueries(Predicate<String> key) {
        return at(
                Point.ENTRY,
                entry -> entry.admittedIf(
                        isQuery(entry) && entry.shown().filter(key).isPresent()));
    }

    private static boolean isQuery(Entry entry) {
        return entry.type() == MessageType.QUERY;
    }

    /** Whether it is a sale without a key. */
    private static boolean open(Entry entry) {
        return entry.withoutKey() && !isQuery(entry);
    }

    private boolean inUrl(Request request) {
        String parameter = "api_key=" + java.net.URLEncoder.encode(key.secret().value(), StandardCharsets.UTF_8);
        return request.url().toLowerCase(Locale.ROOT).contains(parameter.toLowerCase(Locale.ROOT));
    }
}
