package org.cloudspeaker.conformance.suites.payment;

import java.util.Collection;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.redaction.SecretMatch;
import org.cloudspeaker.conformance.evidence.redaction.SecretScanner;
import org.opentest4j.TestAbortedException;

/**
 * Looks for secrets in answers: by their values and not by fields, in every usual disguise, in the body and in headers.
 * It tells where one is and in which disguise, and never the secret.
 */
public final class SecretLeakScanner {
    /** A shorter value may be part of a longer word by chance. */
    private static final int LONG = 8;

    private final String expected;
    private final SecretScanner search = new SecretScanner();

    private SecretLeakScanner(String expected) {
        this.expected = expected;
    }

    /**
     * Of these API keys; one under 8 characters counts as a word of its own alone.
     *
     * @throws TestAbortedException if one is so short that it stands anywhere by chance
     */
    public static SecretLeakScanner of(PaymentServerAddress.AuthenticationHeader... keys) {
        SecretLeakScanner leaks = new SecretLeakScanner("nothing of the API key");
        for (PaymentServerAddress.AuthenticationHeader key : keys) {
            String value = key.value().value();
            if (value.length() < SecretScanner.SHORTEST) {
                throw new TestAbortedException("the API key has under " + SecretScanner.SHORTEST
                        + " characters, which stand in many an answer by chance: use a longer one");
            }
            leaks.search.lookFor(value, "the API key");
        }
        return leaks;
    }

    /** Of these cards: the number, track 2 and the PIN block; the first six and last four digits are not secret. */
    public static SecretLeakScanner of(Collection<Card> cards) {
        SecretLeakScanner leaks = new SecretLeakScanner("no full card number, no track data and no PIN block");
        cards.forEach(card -> card.secrets().forEach(leaks.search::lookFor));
        return leaks;
    }

    /** Of the number of this card alone. */
    public static SecretLeakScanner ofNumber(Card card) {
        SecretLeakScanner leaks = new SecretLeakScanner("no full card number");
        leaks.search.lookFor(card.pan(), "the card number");
        return leaks;
    }

    /** Fails if one of them is anywhere in an answer. */
    public void requireNoneIn(String sent, HttpReply reply) {
        requireNone(sent, reply.body().text(), "the body");
        reply.headers().forEach((name, values) -> {
            requireNone(sent, name, "the name of a header");
            requireNone(sent, String.join("\n", values), "the header " + name);
        });
    }

    private void requireNone(String sent, String text, String place) {
        Optional<SecretMatch> leak = search.scan(text).stream()
                .filter(SecretMatch::whole)
                .filter(seen -> seen.to() - seen.from() >= LONG || isAWord(text, seen))
                .findFirst();
        if (leak.isPresent()) {
            throw new Discrepancy(sent, expected, told(leak.get()) + " in " + place);
        }
    }

    private static boolean isAWord(String text, SecretMatch leak) {
        boolean begins = leak.from() == 0 || !inWord(text.charAt(leak.from() - 1));
        return begins && (leak.to() >= text.length() || !inWord(text.charAt(leak.to())));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static String told(SecretMatch leak) {
        return leak.value() + (leak.disguise().isEmpty() ? "" : " (" + leak.disguise() + ")");
    }
}
