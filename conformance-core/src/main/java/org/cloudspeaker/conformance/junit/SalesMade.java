package org.cloudspeaker.conformance.junit;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.wire.payment.Received;

/** How many sales a run made, as its report says it. */
final class SalesMade {
    private SalesMade() {}

    /** Those that the harness made itself, under the target's bound, or those that the device on its bench sent. */
    static String words(Certification run) {
        return run.bench()
                .map(on -> words(on.bench().payments().received()))
                .orElseGet(() -> run.traceNumbers().sales() + " of at most "
                        + run.target().limits().sales());
    }

    /** {@code 20 in 22 requests}: what is sent again under the same numbers is one sale. */
    private static String words(List<Received> received) {
        List<Received> sales = received.stream()
                .filter(request -> request.type() == MessageType.SALE)
                .toList();
        long different = sales.stream().map(SalesMade::identity).distinct().count();
        return different + " in " + sales.size() + (sales.size() == 1 ? " request" : " requests");
    }

    /** By the numbers of a sale, or by its bytes where it has none. */
    private static List<String> identity(Received sale) {
        Reading reading = sale.reading();
        return reading.value(Field.BATCH_NO)
                .flatMap(batch -> reading.value(Field.TRACE_NO).map(trace -> List.of(batch, trace)))
                .orElse(List.of(sale.fingerprint()));
    }
}
