package org.cloudspeaker.conformance.mocks.payment.http;

import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpResponse;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.HttpService;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.HttpProcessorBuilder;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.RequestValidateHost;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.ResponseConnControl;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.ResponseContent;

/** HTTP/1.1 that says nothing of the program behind it; a refusal has a status and no body. */
final class StubHttpService extends HttpService {
    StubHttpService(StubExchange exchange) {
        super(
                HttpProcessorBuilder.create()
                        .addLast(new RequestValidateHost())
                        .addLast(new ResponseContent(true))
                        .addLast(new ResponseConnControl())
                        .build(),
                exchange);
    }

    @Override
    protected void handleException(HttpException refused, ClassicHttpResponse response) {
        response.setCode(toStatusCode(refused));
    }

    @Override
    protected int toStatusCode(Exception refused) {
        return refused instanceof RefusedRequestException own ? own.status() : super.toStatusCode(refused);
    }
}
