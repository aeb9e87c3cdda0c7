package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.device.HttpReply;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;

/** KEY: nobody sells or looks without the API key, and the key stays a secret. */
@ConformanceChapter("KEY")
public class PaymentKey {
    private static final long AMOUNT = 6666;

    @Verifies(value = "KEY-01", needs = "QRY-06")
    void noKeyIsRefusedAndNothingIsBooked(Fleet fleet) {
        MockDevice device = fleet.quiet();
        Sale sale = device.newSale(AMOUNT);
        assertThat(device.sell(device.draft(sale), sale + " without an API key", Optional.empty()))
                .isUnauthorized();
        assertThat(Bookkeeping.of(device, sale).findNone(sale)).isNotThere();
    }

    @Verifies(value = "KEY-02", needs = "SAL-06")
    void aWrongKeyIsRefused(MockDevice device) {
        Sale sale = device.newSale(AMOUNT);
        assertThat(device.sell(device.draft(sale), sale + " with a wrong API key", Optional.of(wrong(device))))
                .isUnauthorized();
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.draft(), query + " with a wrong API key", Optional.of(wrong(device))))
                .isRefused();
    }

    @Verifies(value = "KEY-06", needs = "SAL-06")
    void theKeyNeverComesBack(MockDevice device, Cases cases) {
        Sale sale = device.newSale(AMOUNT);
        var bad = device.draft(sale).without(Field.AMOUNT);
        var replies = List.of(
                new Answered("a sale", device.sell(sale).http()),
                new Answered(
                        "a sale without an amount", device.sell(bad, "a sale").http()),
                new Answered("a query", Bookkeeping.of(device, sale).page(1).http()));
        cases.each(replies, Answered::to, reply -> Leaks.none(reply.to(), reply.reply(), device.key()));
    }

    @Verifies(value = "KEY-07", needs = "QRY-01")
    void theQueryDemandsTheKeyToo(MockDevice device) {
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.draft(), query + " without an API key", Optional.empty()))
                .isRefused();
    }

    private record Answered(String to, HttpReply reply) {}

    private static PaymentAddress.Key wrong(MockDevice device) {
        PaymentAddress.Key right = device.key();
        String wrong = "wrong-" + device.sn() + "-" + device.today();
        return new PaymentAddress.Key(right.header(), right.prefix(), new Secret(wrong));
    }
}
