package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.bench.DevicePayment;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.suites.assertions.BroadcastDescription;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;

/**
 * What a device sent after a broadcast.
 *
 * @param sent what was broadcast and done, for messages
 * @param sales every sale that came of it
 */
record BroadcastSaleCheck(String sent, List<ReceivedRequest> sales) {
    static BroadcastSaleCheck of(DevicePayment payment, FormatProfile profile) {
        String broadcast =
                BroadcastDescription.guidance(profile, payment.amount()).withWireAmount();
        return new BroadcastSaleCheck(broadcast + ", and a card is presented", payment.sales());
    }

    /** There is one, of this amount in minor units. */
    void requireSaleOf(long amount) {
        requireSale();
        String expected = MinorUnits.decimal(amount);
        String found = sales.get(0)
                .message()
                .value(MessageField.AMOUNT)
                .map(cents -> MinorUnits.decimal(Long.parseLong(cents)))
                .orElseGet(
                        () -> sales.get(0).message().field(MessageField.AMOUNT).describeFound());
        Discrepancies.require(found.equals(expected), sent, "a sale of " + expected, "a sale of " + found);
    }

    void requireSale() {
        Discrepancies.require(!sales.isEmpty(), sent, "a sale at pgw_api_sale", "none came");
    }

    void requireNoSale() {
        Discrepancies.require(
                sales.isEmpty(), sent, "no sale", sales.isEmpty() ? "" : "a sale of " + shown(sales.get(0)));
    }

    private static String shown(ReceivedRequest sale) {
        return sale.message()
                .value(MessageField.AMOUNT)
                .map(cents -> MinorUnits.decimal(Long.parseLong(cents)))
                .orElse("an amount that cannot be read");
    }
}
