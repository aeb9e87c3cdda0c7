package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.util.Arrays;
import java.util.Map;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpRequest;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpStatus;

/** A request as WireMock's stubs match it. Cookies and form fields, which no device sends, are not read. */
final class ReceivedStubRequest extends ImmutableRequest {
    private ReceivedStubRequest(String url, ClassicHttpRequest request, byte[] body) {
        super(
                url,
                RequestMethod.fromString(request.getMethod()),
                "HTTP/1.1",
                "127.0.0.1",
                headers(request),
                body,
                false,
                false);
    }

    /**
     * What came over HTTP.
     *
     * @param origin scheme, host and port as the client reaches them
     * @throws RefusedRequestException if its address is none: HTTP 400
     */
    static ReceivedStubRequest of(ClassicHttpRequest request, byte[] body, String origin) throws HttpException {
        try {
            if (request.getRequestUri().startsWith("/")) {
                return new ReceivedStubRequest(origin + request.getRequestUri(), request, body);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new RefusedRequestException(HttpStatus.SC_BAD_REQUEST, "an address that cannot be read");
        }
        throw new RefusedRequestException(HttpStatus.SC_BAD_REQUEST, "an address without a path");
    }

    private static HttpHeaders headers(ClassicHttpRequest request) {
        return new HttpHeaders(Arrays.stream(request.getHeaders())
                .map(header -> HttpHeader.httpHeader(header.getName(), header.getValue()))
                .toList());
    }

    @Override
    public Map<String, Cookie> getCookies() {
        return Map.of();
    }
}
