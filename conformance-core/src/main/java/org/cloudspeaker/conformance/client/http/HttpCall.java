package org.cloudspeaker.conformance.client.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A request to the payment server, as it goes over the wire. {@link #toString()} shows no key and no body.
 *
 * @param method {@code POST}, or whatever a check wants to try
 * @param uri absolute, with a port; the path and the query are sent as they stand here
 * @param contentType of the body
 * @param body as bytes; may be empty
 * @param key the API key to show in its header; empty for none
 * @param headers what the format asks for beside, such as a signature
 */
public record HttpCall(
        String method,
        URI uri,
        String contentType,
        Payload body,
        Optional<PaymentServerAddress.AuthenticationHeader> key,
        Map<String, String> headers) {
    /** Copies the map. */
    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** What the device sends. */
    public static HttpCall post(
            URI uri, String contentType, byte[] body, Optional<PaymentServerAddress.AuthenticationHeader> key) {
        return new HttpCall("POST", uri, contentType, Payload.of(body), key, Map.of());
    }

    /** The same by another method. */
    public HttpCall withMethod(String other) {
        return new HttpCall(other, uri, contentType, body, key, headers);
    }

    /** The same to another address. */
    public HttpCall withUri(URI other) {
        return new HttpCall(method, other, contentType, body, key, headers);
    }

    /** The same with another body. */
    public HttpCall withBody(String itsContentType, byte[] other) {
        return new HttpCall(method, uri, itsContentType, Payload.of(other), key, headers);
    }

    /** The same with another API key in the header, or none. */
    public HttpCall withKey(Optional<PaymentServerAddress.AuthenticationHeader> other) {
        return new HttpCall(method, uri, contentType, body, other, headers);
    }

    /** The same with these headers beside. */
    public HttpCall withHeaders(Map<String, String> others) {
        return new HttpCall(method, uri, contentType, body, key, others);
    }

    /** The same with one more parameter in the query string; name and value are escaped here. */
    public HttpCall withParameter(String name, String value) {
        String parameter = escaped(name) + "=" + escaped(value);
        String separator = uri.getRawQuery() == null ? "?" : "&";
        return new HttpCall(method, URI.create(uri + separator + parameter), contentType, body, key, headers);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For messages and records: {@code POST https://pay.example:443/sale}. */
    @Override
    public String toString() {
        return method + " " + Redaction.withoutQuery(uri);
    }
}
