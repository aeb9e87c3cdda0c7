package org.cloudspeaker.conformance.target;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.target.captured.Capture;

/**
 * Where the messages that the customer's server publishes come from.
 *
 * @param files captured messages
 * @param trigger how to ask the customer's server for a payment
 */
public record Messages(Optional<Capture> files, Optional<Trigger> trigger) {
    /** No messages. */
    public static Messages none() {
        return new Messages(Optional.empty(), Optional.empty());
    }

    /** These messages alone. */
    public static Messages of(Capture files) {
        return new Messages(Optional.of(files), Optional.empty());
    }

    /**
     * An HTTP request that makes the customer's server publish. Body and URL may hold {@code {amount}}, {@code
     * {orderId}} and {@code {sn}}; in the URL their braces are percent-encoded.
     *
     * @param method for example POST
     * @param url where to
     * @param body the request's body; may be empty
     */
    public record Trigger(String method, URI url, String body) {
        /**
         * The request for one payment, its placeholders filled in.
         *
         * @param amount the amount in minor units (cents), for example {@code 12344}
         * @param orderId the order's number
         * @param sn the serial number of the device that is to announce it
         */
        public Trigger filledIn(String amount, String orderId, String sn) {
            Map<String, String> values = Map.of("{amount}", amount, "{orderId}", orderId, "{sn}", sn);
            String where = url.toString();
            String what = body;
            for (Map.Entry<String, String> value : values.entrySet()) {
                String encoded = URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8);
                where = where.replace(escaped(value.getKey()), encoded);
                what = what.replace(value.getKey(), value.getValue());
            }
            return new Trigger(method, URI.create(where), what);
        }

        @Override
        public String toString() {
            return method + " " + url.getScheme() + "://" + url.getHost();
        }

        /** The braces of placeholders percent-encoded, as a URI needs them. */
        static String escaped(String url) {
            return url.replace("{", "%7B").replace("}", "%7D");
        }
    }
}
