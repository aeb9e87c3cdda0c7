package org.cloudspeaker.conformance.suites.device.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.ClearPinScanner;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/**
 * PIN blocks of ISO 9564-1 format 1 that may be in clear (DEV-10). One in 640 encrypted blocks looks like one, so that only
 * several different blocks, all of which do, prove it: three do by chance once in 260 million times.
 */
public final class PinEncryptionCheck {
    private static final int PROOF = 3;
    private static final String FORM = "the form of a PIN block of ISO 9564 format 1 that is not encrypted";
    private static final String CHANCE = ", as one in 640 encrypted blocks has it by chance";

    private PinEncryptionCheck() {}

    /** They are in clear. */
    public static Optional<Discrepancy> ofFormat1(List<DeviceSaleCheck> sales) {
        Set<String> different = different(sales);
        return different.size() >= PROOF && different.stream().allMatch(ClearPinScanner::looksLikeFormat1)
                ? Optional.of(unencrypted(sales.get(0), "all " + different.size() + " blocks of this run have " + FORM))
                : Optional.empty();
    }

    /** What has to be said where that cannot be known. */
    public static Optional<String> doubt(List<DeviceSaleCheck> sales) {
        Set<String> different = different(sales);
        long alike =
                different.stream().filter(ClearPinScanner::looksLikeFormat1).count();
        return alike == 0
                ? Optional.empty()
                : Optional.of(alike + " of " + different.size() + " different PIN blocks have " + FORM + CHANCE
                        + ": enter other PINs to tell");
    }

    /** The same of one sale alone. */
    static Optional<Discrepancy> suspicion(DeviceSaleCheck sale) {
        return sale.pinBlock()
                .filter(ClearPinScanner::looksLikeFormat1)
                .filter(block -> sale.pinSecrecy().isEmpty())
                .map(block -> unencrypted(sale, FORM + CHANCE)
                        .withRemedy("look whether the next ones have it too: then they are in clear"));
    }

    private static Discrepancy unencrypted(DeviceSaleCheck sale, String found) {
        return new Discrepancy(sale.sent(), sale.pinName() + ": an encrypted PIN block", sale.pinName() + ": " + found);
    }

    private static Set<String> different(List<DeviceSaleCheck> sales) {
        return sales.stream().flatMap(sale -> sale.pinBlock().stream()).collect(Collectors.toSet());
    }
}
