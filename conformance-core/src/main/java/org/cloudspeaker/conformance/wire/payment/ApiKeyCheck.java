package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.MessageType;

/** Compares the key of a request with the right one, in a time that does not depend on where they differ. */
final class ApiKeyCheck {
    private final String header;
    private final byte[] right;

    ApiKeyCheck(Settings.Key key) {
        this.header = key.header();
        this.right = key.headerValue().getBytes(StandardCharsets.UTF_8);
    }

    /** What it says at the door; a header that stands twice shows no key. */
    Entry judge(MessageType type, Request request) {
        List<String> values = request.header(header);
        Optional<String> shown = values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
        boolean same = shown.map(value -> MessageDigest.isEqual(right, value.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
        Entry.Outcome outcome = same ? Entry.Outcome.ADMITTED : Entry.Outcome.REFUSED;
        return new Entry(type, request, shown, outcome, Reply.KEY_REFUSED);
    }
}
