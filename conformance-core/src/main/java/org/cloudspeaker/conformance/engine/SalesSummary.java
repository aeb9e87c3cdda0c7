package org.cloudspeaker.conformance.engine;

import java.util.List;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/** How many sales a run made, as its report says it. */
final class SalesSummary {
    private SalesSummary() {}

    /** Those that the harness made itself, under the target's bound, or those that the device on its bench sent. */
    static String describe(CertificationRun run) {
        return run.bench()
                .map(on -> describe(on.bench().payments().received()))
                .orElseGet(() -> run.traceNumbers().sales() + " of at most "
                        + run.target().limits().sales());
    }

    /** {@code 20 in 22 requests}: what is sent again under the same numbers is one sale. */
    private static String describe(List<ReceivedRequest> received) {
        List<ReceivedRequest> sales = received.stream()
                .filter(request -> request.type() == MessageType.SALE)
                .toList();
        long different = sales.stream().map(SalesSummary::identity).distinct().count();
        return different + " in " + sales.size() + (sales.size() == 1 ? " request" : " requests");
    }

    /** By the numbers of a sale, or by its bytes where it has none. */
    private static List<String> identity(ReceivedRequest sale) {
        DecodedMessage reading = sale.message();
        return reading.value(MessageField.BATCH_NO)
                .flatMap(batch -> reading.value(MessageField.TRACE_NO).map(trace -> List.of(batch, trace)))
                .orElse(List.of(sale.fingerprint()));
    }
}
