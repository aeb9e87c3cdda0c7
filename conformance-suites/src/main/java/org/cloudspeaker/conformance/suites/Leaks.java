package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.device.HttpReply;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;

/** Looks for secrets in answers, in every usual disguise. */
final class Leaks {
    private Leaks() {}

    /** Fails if the key is anywhere in an answer. */
    static void none(String sent, HttpReply reply, PaymentAddress.Key key) {
        Redaction search = new Redaction().hide(key.value().value());
        String body = reply.body().text();
        if (search.finds(body)) {
            throw new Discrepancy(sent, "nothing of the API key", "the API key in the body");
        }
        reply.headers().forEach((name, values) -> {
            if (search.finds(String.join("\n", values))) {
                throw new Discrepancy(sent, "nothing of the API key", "the API key in the header " + name);
            }
        });
    }
}
