package org.cloudspeaker.conformance.mocks.payment.http;

import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;

/** A request that is answered by its status alone, after which the connection ends. */
final class RefusedRequestException extends HttpException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequestException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }
}
