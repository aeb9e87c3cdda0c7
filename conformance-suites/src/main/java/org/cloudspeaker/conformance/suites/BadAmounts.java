package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.WireType;

/** Texts that are no amount of money in a sale. */
final class BadAmounts {
    private static final List<String> WITH_POINT =
            List.of("0.00", "-1.00", "1.001", "1e3", "1,00", "+1.00", " 1.00", "1.00 ", "abc", "");
    private static final List<String> WITHOUT_POINT =
            List.of("0", "-100", "1.5", "1e3", "1,00", "+100", " 100", "abc", "");
    /** A number knows no comma, sign or blank, and 1e3 is only another way to write 1000. */
    private static final List<String> AS_NUMBER = List.of("0", "-1", "1.001");

    private BadAmounts() {}

    /** Those that this rule's amounts cannot be. */
    static List<String> of(FieldRule rule) {
        if (rule.type() == WireType.NUMBER) {
            return AS_NUMBER;
        }
        return rule.decimals() > 0 ? WITH_POINT : WITHOUT_POINT;
    }
}
