package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.suites.device.DeviceSale;
import org.cloudspeaker.conformance.target.Bench.CardData;
import org.cloudspeaker.conformance.wire.Evidence;
import org.opentest4j.TestAbortedException;

/**
 * Whether track 2 and EMV data may be in clear, as a target says.
 *
 * @param cardData what it says
 * @param evidence where it is noted that they are
 */
record CardSecrecy(CardData cardData, Evidence evidence) {
    private static final String ALLOWED =
            "track 2 and EMV data are in clear, as bench.card-data of the target allows; no device in a shop should";

    /** What can be read though it may not; what may be read is noted. */
    Optional<Discrepancy> problem(DeviceSale sale) {
        if (cardData == CardData.ENCRYPTED) {
            return sale.secrecy();
        }
        if (sale.secrecy().isPresent() && !evidence.notes().contains(ALLOWED)) {
            evidence.note(ALLOWED);
        }
        return Optional.empty();
    }

    /**
     * Holds devices that encrypt the chip's data out of what is said of it.
     *
     * @throws TestAbortedException if none of these sales shows the amount that the chip signed
     */
    static void requireClearChips(List<DeviceSale> sales) {
        if (sales.stream().noneMatch(DeviceSale::showsChipAmount)) {
            throw new TestAbortedException("emvData is encrypted, so that tag 9F02 cannot be seen");
        }
    }
}
