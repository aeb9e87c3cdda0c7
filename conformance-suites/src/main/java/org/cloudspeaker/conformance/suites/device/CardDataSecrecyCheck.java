package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.config.BenchConfig.CardDataMode;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;
import org.cloudspeaker.conformance.suites.device.message.PinEncryptionCheck;
import org.opentest4j.TestAbortedException;

/**
 * Whether track 2 and EMV data are sent as a target says: in clear, or encrypted under a key that it may give.
 *
 * @param sales every sale of the run so far
 * @param cardData how they are to be sent
 * @param key the data key of the device; empty where the target does not give it
 * @param evidence where it is noted what was let pass
 */
record CardDataSecrecyCheck(
        List<DeviceSaleCheck> sales, CardDataMode cardData, Optional<DataKey> key, Evidence evidence) {
    private static final String ALLOWED =
            "track 2 and EMV data are in clear, as bench.card-data of the target allows; no device in a shop should";
    private static final String SETTLED = ": bench.data-key in the target settles it";

    static CardDataSecrecyCheck of(CertifiedDevice device) {
        List<DeviceSaleCheck> sales = device.sales().stream()
                .map(sale -> new DeviceSaleCheck(device.profile(), sale.message(), device.dataKey()))
                .toList();
        return new CardDataSecrecyCheck(sales, device.cardData(), device.dataKey(), device.evidence());
    }

    /** Nothing of a card can be read that may not; what may be is noted. */
    void requireSecrecy() {
        Discrepancies.throwFirst(sales, DeviceSaleCheck::pinSecrecy);
        Discrepancies.throwIfPresent(PinEncryptionCheck.ofFormat1(sales));
        Discrepancies.throwFirst(sales, this::problem);
        PinEncryptionCheck.doubt(sales).ifPresent(evidence::note);
    }

    private Optional<Discrepancy> problem(DeviceSaleCheck sale) {
        if (cardData == CardDataMode.ENCRYPTED) {
            return sale.secrecy();
        }
        if (sale.secrecy().isPresent() && !evidence.notes().contains(ALLOWED)) {
            evidence.note(ALLOWED);
        }
        return Optional.empty();
    }

    /**
     * What is not in clear is encrypted under the device's own data key, where the target says that.
     *
     * @throws InconclusiveException if the target's key opens nothing at all: it may be wrong, or the device may be
     */
    void requireDataKey() {
        if (key.isPresent()) {
            requireAny(DeviceSaleCheck::opensUnderKey);
            Discrepancies.throwFirst(sales, DeviceSaleCheck::encryption);
        } else if (cardData == CardDataMode.ENCRYPTED) {
            evidence.note(
                    "under which key track 2 and EMV data are encrypted, and whether a PIN block is, cannot be seen"
                            + SETTLED);
        }
    }

    /**
     * The length of the masked card number was compared with that in track 2, or it is noted that it could not be.
     *
     * @throws InconclusiveException if the target says a key, and it opens no track 2
     */
    void requireComparableLengths() {
        long shown = sales.stream().filter(DeviceSaleCheck::showsNumber).count();
        if (shown == 0) {
            requireAny(sale -> key.isEmpty() || !sale.hidesNumber());
            evidence.note(
                    sales.stream().anyMatch(DeviceSaleCheck::hasTrack2)
                            ? "how long the card number is cannot be seen in an encrypted track 2" + SETTLED
                            : "how long the card number is cannot be seen, for there is no track 2");
        } else if (shown < sales.size()) {
            evidence.note("how long the card number is could be seen in " + shown + " of " + sales.size() + " sales");
        }
    }

    /**
     * Holds devices whose chip cannot be looked into out of what is said of it.
     *
     * @throws TestAbortedException if none of these sales can show the amount that the chip signed
     * @throws InconclusiveException if the target says a key, and it does not open the chip's data
     */
    void requireChipAmounts() {
        if (sales.stream().noneMatch(DeviceSaleCheck::showsChipAmount)) {
            requireAny(sale -> key.isEmpty() || !sale.hidesChip());
            throw new TestAbortedException(whyNoAmount());
        }
    }

    private String whyNoAmount() {
        if (key.isEmpty() && sales.stream().anyMatch(DeviceSaleCheck::encryptsChip)) {
            return chip() + " is encrypted, so that tag 9F02 cannot be seen" + SETTLED;
        }
        return sales.stream().anyMatch(DeviceSaleCheck::showsChip)
                ? chip()
                        + " is in clear and has no tag 9F02 outside of templates, so that there is no signed amount to compare"
                : "no " + chip() + " has tag 9F02";
    }

    private String chip() {
        return sales.stream().findFirst().map(DeviceSaleCheck::chipName).orElse("data of the chip");
    }

    private void requireAny(Predicate<DeviceSaleCheck> opened) {
        if (sales.stream().noneMatch(opened)) {
            String found = sales.stream()
                    .flatMap(sale -> sale.encryption().stream())
                    .findFirst()
                    .map(shut -> shut.actual().replace("\n", "; "))
                    .orElse("nothing in it is encrypted");
            String advice = sales.stream().anyMatch(DeviceSaleCheck::opensUnderKey)
                    ? "it opens the rest, so see to DEV-10 first"
                    : "check that it is the data key of this very device";
            throw new InconclusiveException(
                    "bench.data-key does not open what the device sent (" + found + "): " + advice);
        }
    }
}
