package org.cloudspeaker.conformance.mocks.payment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An HTTP request, apart from who read it.
 *
 * @param method for example {@code POST}
 * @param url path and query string
 * @param headers values by name, the name in any case
 * @param body the bytes as they came
 */
// The bytes are handed through and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record PaymentHttpRequest(String method, String url, Map<String, List<String>> headers, byte[] body) {
    public PaymentHttpRequest {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    public String path() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    public boolean isPost() {
        return method.toUpperCase(Locale.ROOT).equals("POST");
    }

    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    public Set<String> headerNames() {
        return Set.copyOf(headers.keySet());
    }

    /** Method and address; a body may hold card data. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
