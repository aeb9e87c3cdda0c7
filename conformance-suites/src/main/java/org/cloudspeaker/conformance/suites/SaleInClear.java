package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PlainPort;
import org.cloudspeaker.conformance.wire.device.PlainReply;

/**
 * A sale without TLS. Everybody on the way can read it, so it is sent only where an application has answered a request
 * in clear that holds neither API key nor card.
 */
final class SaleInClear {
    private static final long AMOUNT = 6666;

    private final PlainPort port;
    private final MockDevice device;
    private boolean sent;

    private SaleInClear(PlainPort port, MockDevice device) {
        this.port = port;
        this.device = device;
    }

    static SaleInClear of(PlainPort port, MockDevice device) {
        return new SaleInClear(port, device);
    }

    /** What came back for the sale, or for the request without a secret where that is not served. */
    PlainReply sell(Sale sale) {
        PlainReply knock = port.knock();
        if (knock.silent()) {
            // Nothing came back, and so a sale over TLS has to show that the port is alive.
            device.sell(device.newSale(AMOUNT));
        }
        if (!knock.servesPlainHttp()) {
            return knock;
        }
        sent = true;
        return port.sell(device.draft(sale), sale + " with the API key, in plain HTTP at the port of TLS");
    }

    /**
     * The records of the sale; what was never sent has none.
     *
     * @throws InconclusiveException if the books show no other sale either, for then nothing is proven
     */
    RecordedSale booked(Sale sale) {
        if (!sent) {
            return new RecordedSale(sale, device.sn(), device.today(), List.of(), "");
        }
        RecordedSale found = Bookkeeping.of(device, sale).findNone(sale);
        if (found.records().isEmpty()) {
            demandBooks();
        }
        return found;
    }

    private void demandBooks() {
        Sale control = device.newSale(AMOUNT);
        device.sell(control);
        if (Bookkeeping.of(device, control).find(control).records().isEmpty()) {
            throw new InconclusiveException("plain HTTP is answered, and whether it books sales cannot be seen, for the"
                    + " transaction query does not show " + control + " either: mend the query first");
        }
    }
}
