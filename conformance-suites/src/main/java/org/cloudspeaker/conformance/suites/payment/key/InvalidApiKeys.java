package org.cloudspeaker.conformance.suites.payment.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;

/** API keys that no server may take, made from the right one. */
final class InvalidApiKeys {
    private static final String PADDING = "=";
    private static final String MORE = "x1x1";
    private static final String MADE_UP = "wrong-key-7c1f04b29d";

    private final PaymentServerAddress.AuthenticationHeader right;

    private InvalidApiKeys(PaymentServerAddress.AuthenticationHeader right) {
        this.right = right;
    }

    /**
     * A wrong key. Its text never shows it.
     *
     * @param how how it differs from the right one
     * @param key the key, in its header
     */
    record InvalidApiKey(String how, PaymentServerAddress.AuthenticationHeader key) {
        Optional<PaymentServerAddress.AuthenticationHeader> shown() {
            return Optional.of(key);
        }

        @Override
        public String toString() {
            return how;
        }
    }

    static InvalidApiKeys of(PaymentServerAddress.AuthenticationHeader right) {
        return new InvalidApiKeys(right);
    }

    /** One that nobody has given out. */
    InvalidApiKey madeUp() {
        return wrong("a wrong API key", MADE_UP);
    }

    /** One that was made up, and none at all in the header that is there. */
    List<InvalidApiKey> unlike() {
        return List.of(madeUp(), wrong("an empty API key", ""));
    }

    /**
     * All but right. A server may decode a key before it compares it, so what differs is more than the spare bits at the
     * end of base64 (RFC 4648, 3.5), and padding stays at the end.
     */
    List<InvalidApiKey> nearlyRight() {
        String value = right.value().value();
        String core = value.replaceAll(PADDING + "+$", "");
        String padding = value.substring(core.length());
        String beginning = core.substring(0, Math.max(0, core.length() - 1));
        List<InvalidApiKey> keys = new ArrayList<>();
        keys.add(wrong("a key whose last character is another", beginning + another(core) + padding));
        keys.add(wrong("a key without its last character", beginning));
        keys.add(wrong("a key with more behind it", core + MORE + padding));
        String swapped = swapped(core) + padding;
        if (!swapped.equals(value)) {
            keys.add(wrong("a key in the other case", swapped));
        }
        return keys;
    }

    /**
     * The one that was good once, as the target says.
     *
     * @throws NotGivenException if the target names none
     * @throws InconclusiveException if it names the key that the device uses
     */
    InvalidApiKey expired(PaymentConfig settings) {
        Secret old = settings.apiKey()
                .expired()
                .orElseThrow(() -> new NotGivenException(
                        "it takes a key that has expired, and payment.api-key.expired names none"));
        if (old.value().equals(right.value().value())) {
            throw new InconclusiveException(
                    "payment.api-key.expired is the key that the device uses: name one that has expired");
        }
        return wrong("an expired API key", old.value());
    }

    private InvalidApiKey wrong(String how, String value) {
        return new InvalidApiKey(
                how, new PaymentServerAddress.AuthenticationHeader(right.header(), right.prefix(), new Secret(value)));
    }

    /** A character from the other half of the alphabet of base64 than the last one. */
    private static char another(String core) {
        char last = core.isEmpty() ? 'x' : core.charAt(core.length() - 1);
        boolean firstHalf = (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'f');
        return firstHalf ? 'x' : 'B';
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean lower = c >= 'a' && c <= 'z';
            swapped.append(upper || lower ? (char) (c ^ 0x20) : c);
        }
        return swapped.toString();
    }
}
