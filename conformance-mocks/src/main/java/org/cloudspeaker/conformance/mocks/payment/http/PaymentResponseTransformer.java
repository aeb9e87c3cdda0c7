package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;

/** Hands the requests that its stub matches to the service, and its answers to WireMock. */
final class PaymentResponseTransformer implements ResponseDefinitionTransformerV2 {
    /** By which a stub asks for it. */
    static final String NAME = "payment";

    private final PaymentService service;

    PaymentResponseTransformer(PaymentService service) {
        this.service = service;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** Stubs of a user's own answer as they say. */
    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        PaymentHttpAnswer answer = answer(event.getRequest());
        if (answer.isDropped()) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withFault(Fault.EMPTY_RESPONSE)
                    .build();
        }
        ResponseDefinitionBuilder written = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withBody(answer.body());
        if (!answer.delay().isZero()) {
            written.withFixedDelay(Math.toIntExact(answer.delay().toMillis()));
        }
        answer.headers().forEach((name, value) -> written.withHeader(name, value));
        return written.build();
    }

    private PaymentHttpAnswer answer(LoggedRequest request) {
        try {
            return service.handle(request(request));
        } catch (RuntimeException ours) {
            // A stack trace would show card data; what was wrong is told by the tests of the service.
            return PaymentHttpAnswer.empty(500);
        }
    }

    private static PaymentHttpRequest request(LoggedRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        return new PaymentHttpRequest(request.getMethod().value(), request.getUrl(), headers, request.getBody());
    }
}
