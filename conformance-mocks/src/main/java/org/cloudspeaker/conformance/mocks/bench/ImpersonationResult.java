package org.cloudspeaker.conformance.mocks.bench;

import java.util.List;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/**
 * What an impostor met with that posed as the payment server.
 *
 * @param impostor who it was
 * @param connections how many were opened to it
 * @param told what it was told
 * @param inClear whether the device came back without TLS
 */
public record ImpersonationResult(
        ImpostorCertificate impostor, int connections, List<ReceivedRequest> told, boolean inClear) {
    @Override
    public String toString() {
        return impostor.title();
    }
}
