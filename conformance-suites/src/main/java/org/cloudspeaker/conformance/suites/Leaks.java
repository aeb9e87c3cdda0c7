package org.cloudspeaker.conformance.suites;

import java.util.Collection;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.SecretSearch;
import org.cloudspeaker.conformance.wire.Sighting;
import org.cloudspeaker.conformance.wire.device.HttpReply;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.opentest4j.TestAbortedException;

/**
 * Looks for secrets in answers: by their values and not by fields, in every usual disguise, in the body and in headers.
 * It tells where one is and in which disguise, and never the secret.
 */
final class Leaks {
    /** A shorter value may be part of a longer word by chance. */
    private static final int LONG = 8;

    private final String expected;
    private final SecretSearch search = new SecretSearch();

    private Leaks(String expected) {
        this.expected = expected;
    }

    /**
     * Of these API keys; one under 8 characters counts as a word of its own alone.
     *
     * @throws TestAbortedException if one is so short that it stands anywhere by chance
     */
    static Leaks of(PaymentAddress.Key... keys) {
        Leaks leaks = new Leaks("nothing of the API key");
        for (PaymentAddress.Key key : keys) {
            String value = key.value().value();
            if (value.length() < SecretSearch.SHORTEST) {
                throw new TestAbortedException("the API key has under " + SecretSearch.SHORTEST
                        + " characters, which stand in many an answer by chance: use a longer one");
            }
            leaks.search.lookFor(value, "the API key");
        }
        return leaks;
    }

    /** Of these cards: the number, track 2 and the PIN block; the first six and last four digits are none. */
    static Leaks of(Collection<Card> cards) {
        Leaks leaks = new Leaks("no full card number, no track data and no PIN block");
        cards.forEach(card -> card.secrets().forEach(leaks.search::lookFor));
        return leaks;
    }

    /** Of the number of this card alone. */
    static Leaks ofNumber(Card card) {
        Leaks leaks = new Leaks("no full card number");
        leaks.search.lookFor(card.pan(), "the card number");
        return leaks;
    }

    /** Fails if one of them is anywhere in an answer. */
    void noneIn(String sent, HttpReply reply) {
        demandNone(sent, reply.body().text(), "the body");
        reply.headers().forEach((name, values) -> {
            demandNone(sent, name, "the name of a header");
            demandNone(sent, String.join("\n", values), "the header " + name);
        });
    }

    private void demandNone(String sent, String text, String place) {
        Optional<Sighting> leak = search.in(text).stream()
                .filter(Sighting::whole)
                .filter(seen -> seen.to() - seen.from() >= LONG || isAWord(text, seen))
                .findFirst();
        if (leak.isPresent()) {
            throw new Discrepancy(sent, expected, told(leak.get()) + " in " + place);
        }
    }

    private static boolean isAWord(String text, Sighting leak) {
        boolean begins = leak.from() == 0 || !inWord(text.charAt(leak.from() - 1));
        return begins && (leak.to() >= text.length() || !inWord(text.charAt(leak.to())));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static String told(Sighting leak) {
        return leak.value() + (leak.disguise().isEmpty() ? "" : " (" + leak.disguise() + ")");
    }
}
