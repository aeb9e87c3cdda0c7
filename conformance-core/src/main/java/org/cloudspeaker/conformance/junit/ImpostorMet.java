package org.cloudspeaker.conformance.junit;

import java.util.List;
import org.cloudspeaker.conformance.bench.Impostor;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * What an impostor met with that posed as the payment server.
 *
 * @param impostor who it was
 * @param connections how many were opened to it
 * @param told what it was told
 * @param inClear whether the device came back without TLS
 */
public record ImpostorMet(Impostor impostor, int connections, List<Received> told, boolean inClear) {
    @Override
    public String toString() {
        return impostor.title();
    }
}
