package org.cloudspeaker.conformance.suites.payment.transport;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PlainHttpClient;
import org.cloudspeaker.conformance.client.http.PlainHttpReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/**
 * A sale without TLS. Everybody on the way can read it, so it is sent only where an application has answered a request
 * in clear that holds neither API key nor card.
 */
final class PlainHttpSale {
    private static final long AMOUNT = 6666;

    private final PlainHttpClient port;
    private final PaymentClient device;
    private boolean sent;

    private PlainHttpSale(PlainHttpClient port, PaymentClient device) {
        this.port = port;
        this.device = device;
    }

    static PlainHttpSale of(PlainHttpClient port, PaymentClient device) {
        return new PlainHttpSale(port, device);
    }

    /** What came back for the sale, or for the request without a secret where that is not served. */
    PlainHttpReply sell(Sale sale) {
        PlainHttpReply knock = port.sendEmptyObject();
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
    RecordedSale findRecords(Sale sale) {
        if (!sent) {
            return new RecordedSale(sale, device.sn(), device.today(), List.of(), "");
        }
        RecordedSale found = TransactionHistory.of(device, sale).findNone(sale);
        if (found.records().isEmpty()) {
            requireHistory();
        }
        return found;
    }

    private void requireHistory() {
        Sale control = device.newSale(AMOUNT);
        device.sell(control);
        if (TransactionHistory.of(device, control).find(control).records().isEmpty()) {
            throw new InconclusiveException("plain HTTP is answered, and whether it books sales cannot be seen, for the"
                    + " transaction query does not show " + control + " either: mend the query first");
        }
    }
}
