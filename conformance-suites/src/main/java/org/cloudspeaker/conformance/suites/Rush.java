package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.SaleOutcome;

/** Fifty sales of as many devices as there are, each of another amount, sent at the same moment. */
final class Rush {
    /** How many sales. */
    static final int SALES = 50;

    private static final long FIRST_AMOUNT = 6666;
    private static final long STEP = 100;
    private static final int MOST_SHOWN = 3;

    private final List<MockDevice> devices;
    private final List<Sale> sales;
    private final String sent;

    private Rush(List<MockDevice> devices, List<Sale> sales) {
        this.devices = devices;
        this.sales = sales;
        this.sent =
                SALES + " sales at once, from " + (devices.size() == 1 ? "one device" : devices.size() + " devices");
    }

    /** Sales of these devices, none of the amount that is declined. */
    static Rush of(List<MockDevice> devices, OptionalLong declined) {
        List<Long> amounts = LongStream.iterate(FIRST_AMOUNT, amount -> amount + STEP)
                .filter(amount -> declined.isEmpty() || declined.getAsLong() != amount)
                .limit(SALES)
                .boxed()
                .toList();
        List<Sale> sales = new ArrayList<>();
        for (long amount : amounts) {
            sales.add(devices.get(sales.size() % devices.size()).newSale(amount));
        }
        return new Rush(devices, List.copyOf(sales));
    }

    /** All of them are approved, after as many tries as a device makes. */
    void isApproved() {
        List<String> troubles = devices.get(0).sellTogether(sales).stream()
                .flatMap(outcome -> trouble(outcome).stream())
                .toList();
        none(troubles, SALES + " approvals");
    }

    private static Optional<String> trouble(SaleOutcome outcome) {
        try {
            assertThat(outcome.reply()).isApproved();
            return Optional.empty();
        } catch (Discrepancy notApproved) {
            return Optional.of(outcome.sale() + ": " + notApproved.actual());
        } catch (NoAnswerException silence) {
            return Optional.of(outcome.sale() + ": " + silence.actual());
        }
    }

    /** Each of them has one record, of its own amount. */
    void isBookedOnce() {
        List<String> troubles =
                devices.stream().flatMap(device -> troubles(device).stream()).toList();
        none(troubles, "one record of each, with its amount");
    }

    private List<String> troubles(MockDevice device) {
        List<Sale> own = sales.stream()
                .filter(sale -> sale.device().sn().equals(device.sn()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Bookkeeping books = Bookkeeping.of(device, own.get(0));
        List<QueryReply> pages = books.all();
        return own.stream()
                .flatMap(sale -> trouble(sale, books.findAll(sale, pages).records()).stream())
                .toList();
    }

    private static Optional<String> trouble(Sale sale, List<TransactionRecord> records) {
        if (records.size() != 1) {
            return Optional.of(sale + ": " + (records.isEmpty() ? "no record" : records.size() + " records"));
        }
        OptionalLong amount = records.get(0).amount();
        return amount.equals(OptionalLong.of(sale.amount()))
                ? Optional.empty()
                : Optional.of(
                        sale + ": a record of " + (amount.isPresent() ? amount.getAsLong() + " cents" : "no amount"));
    }

    private void none(List<String> troubles, String expected) {
        if (!troubles.isEmpty()) {
            String first = troubles.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
            int more = troubles.size() - MOST_SHOWN;
            throw new Discrepancy(sent, expected, more > 0 ? first + "\nand " + more + " more" : first);
        }
    }
}
