package org.cloudspeaker.conformance.suites.payment.key;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;

/** The API key where it does not belong: in the query string, under every name that is usual there. */
final class QueryStringKey {
    private final PaymentServerAddress.AuthenticationHeader key;

    private QueryStringKey(PaymentServerAddress.AuthenticationHeader key) {
        this.key = key;
    }

    static QueryStringKey of(PaymentServerAddress.AuthenticationHeader key) {
        return new QueryStringKey(key);
    }

    /** A request without the header, and all the parameters at once: what takes the key from one of them takes this. */
    HttpCall move(HttpCall call) {
        return Stream.of(key.header(), "api_key", "apikey", "apiKey", "key", "access_token", "token")
                .distinct()
                .reduce(
                        call.withKey(Optional.empty()),
                        (so, name) -> so.withParameter(name, key.value().value()),
                        (one, other) -> other);
    }
}
