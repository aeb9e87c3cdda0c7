package org.cloudspeaker.conformance.suites.device.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/** The sales of each device one after the other: their trace numbers and their repetitions. Thread-safe. */
public final class SaleSequenceCheck {
    /** How often a device sends a sale in all, where no answer comes. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int HIGHEST = 999_999;
    /** Of more devices than these nothing is remembered. */
    private static final int MOST_DEVICES = 10_000;

    private final Map<String, LastSale> last = new ConcurrentHashMap<>();

    /**
     * The last sale of a device.
     *
     * @param request as it came the first time
     * @param attempts how often it came
     * @param lost whether the answer to the last attempt was lost
     */
    private record LastSale(ReceivedRequest request, int attempts, boolean lost) {
        LastSale again(ReceivedRequest request) {
            return new LastSale(this.request, attempts + 1, request.reply().isLost());
        }

        int traceNo() {
            return number(request.message());
        }
    }

    /** What is wrong with a sale that follows those before it: DEV-13 of a repetition, DEV-14 of a new one. */
    public Optional<DeviceFinding> next(ReceivedRequest sale) {
        String sn = sale.message().value(MessageField.DEVICE_SN).orElse("");
        if (sn.isEmpty() || number(sale.message()) < 0) {
            return Optional.empty();
        }
        Optional<LastSale> before = Optional.ofNullable(last.get(sn));
        if (before.isEmpty() && last.size() >= MOST_DEVICES) {
            return Optional.empty();
        }
        Optional<LastSale> repeated = before.filter(known -> sameNumber(known.request(), sale));
        last.put(
                sn,
                repeated.map(known -> known.again(sale))
                        .orElseGet(() -> new LastSale(sale, 1, sale.reply().isLost())));
        return repeated.isPresent()
                ? repeated.flatMap(known -> repetition(known, sale))
                : before.flatMap(known -> rising(known, sale));
    }

    private static Optional<DeviceFinding> repetition(LastSale before, ReceivedRequest sale) {
        boolean same = before.request().fingerprint().equals(sale.fingerprint());
        boolean repeats = before.lost()
                && before.attempts() < MOST_ATTEMPTS
                && amount(before.request()).equals(amount(sale));
        if (!same && !repeats) {
            return Optional.of(DeviceFinding.wrong(
                    "DEV-14",
                    discrepancy(
                            before,
                            sale,
                            "trace number " + followers(before.traceNo()),
                            "the number of the sale before")));
        }
        if (!same) {
            return Optional.of(DeviceFinding.wrong(
                    "DEV-13",
                    discrepancy(
                            before,
                            sale,
                            "the same bytes again, as no answer came",
                            "the same number with other bytes")));
        }
        return before.attempts() < MOST_ATTEMPTS
                ? Optional.empty()
                : Optional.of(DeviceFinding.wrong(
                        "DEV-13",
                        discrepancy(
                                before,
                                sale,
                                "the same sale at most " + MOST_ATTEMPTS + " times in all",
                                "attempt " + (before.attempts() + 1))));
    }

    private static Optional<DeviceFinding> rising(LastSale before, ReceivedRequest sale) {
        boolean newBatch = !batch(before.request()).equals(batch(sale));
        int now = number(sale.message());
        boolean wrapped = before.traceNo() == HIGHEST || newBatch;
        boolean rises = now == before.traceNo() + 1 || (wrapped && now <= 1);
        if (!rises) {
            return Optional.of(DeviceFinding.wrong(
                    "DEV-14", discrepancy(before, sale, "trace number " + followers(before.traceNo()), six(now))));
        }
        boolean given = before.lost()
                && before.attempts() < MOST_ATTEMPTS
                && amount(before.request()).equals(amount(sale));
        return given
                ? Optional.of(DeviceFinding.note(
                        "DEV-13",
                        discrepancy(
                                before,
                                sale,
                                "the sale again under " + six(before.traceNo()) + ", as no answer came",
                                "a sale of the same amount under " + six(now))))
                : Optional.empty();
    }

    private static Discrepancy discrepancy(LastSale before, ReceivedRequest sale, String expected, String found) {
        String sent =
                DeviceMessageText.sale(before.request().message()) + ", then " + DeviceMessageText.sale(sale.message());
        return new Discrepancy(sent, expected, found);
    }

    private static String followers(int traceNo) {
        return traceNo == HIGHEST ? "000000 or 000001" : six(traceNo + 1);
    }

    private static String six(int traceNo) {
        return String.format(Locale.ROOT, "%06d", traceNo);
    }

    private static boolean sameNumber(ReceivedRequest one, ReceivedRequest other) {
        return number(one.message()) == number(other.message()) && batch(one).equals(batch(other));
    }

    private static String batch(ReceivedRequest sale) {
        return sale.message().value(MessageField.BATCH_NO).orElse("");
    }

    private static String amount(ReceivedRequest sale) {
        return sale.message().value(MessageField.AMOUNT).orElse("");
    }

    /** The trace number; -1 where there is none. */
    private static int number(DecodedMessage sale) {
        String digits = sale.value(MessageField.TRACE_NO).orElse("");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }
}
