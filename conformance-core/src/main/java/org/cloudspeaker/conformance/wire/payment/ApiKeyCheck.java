package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.format.MessageType;

/** Compares the key of a request with the right one, in a time that does not depend on where they differ. */
final class ApiKeyCheck {
    private static final String URL = "the URL";

    private final String header;
    private final String secret;
    private final byte[] right;
    private final boolean demanded;

    ApiKeyCheck(Settings.Key key) {
        this.header = key.header();
        this.secret = key.secret().value();
        this.demanded = key.demanded();
        this.right = key.headerValue().getBytes(StandardCharsets.UTF_8);
    }

    /** What it says at the door; a header that stands twice shows no key. */
    Entry judge(MessageType type, Request request) {
        List<String> values = request.header(header);
        Optional<String> shown = values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
        Entry.Outcome outcome = !demanded || isRight(shown) ? Entry.Outcome.ADMITTED : Entry.Outcome.REFUSED;
        return new Entry(type, request, shown, outcome, Reply.KEY_REFUSED);
    }

    private boolean isRight(Optional<String> shown) {
        return shown.map(value -> MessageDigest.isEqual(right, value.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** What a request shows of the key, as it was judged before any fault. */
    KeyShown shown(Entry judged) {
        KeyShown.State wrong = judged.withoutKey() ? KeyShown.State.NONE : KeyShown.State.WRONG;
        return new KeyShown(
                isRight(judged.shown()) ? KeyShown.State.RIGHT : wrong, header, elsewhere(judged.request()));
    }

    private Set<String> elsewhere(Request request) {
        Set<String> places = new TreeSet<>();
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(header) && values.stream().anyMatch(value -> value.contains(secret))) {
                places.add(name);
            }
        });
        if (request.url().contains(secret)) {
            places.add(URL);
        }
        return places;
    }
}
