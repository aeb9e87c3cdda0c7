package org.cloudspeaker.conformance.suites;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;

/** The API key where it does not belong: in the query string, under every name that is usual there. */
final class UrlKey {
    private final PaymentAddress.Key key;

    private UrlKey(PaymentAddress.Key key) {
        this.key = key;
    }

    static UrlKey of(PaymentAddress.Key key) {
        return new UrlKey(key);
    }

    /** A request without the header, and all the parameters at once: what takes the key from one of them takes this. */
    HttpCall moved(HttpCall call) {
        return Stream.of(key.header(), "api_key", "apikey", "apiKey", "key", "access_token", "token")
                .distinct()
                .reduce(
                        call.withKey(Optional.empty()),
                        (so, name) -> so.withParameter(name, key.value().value()),
                        (one, other) -> other);
    }
}
