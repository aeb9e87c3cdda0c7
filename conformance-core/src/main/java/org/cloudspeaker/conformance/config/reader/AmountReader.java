package org.cloudspeaker.conformance.config.reader;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount of money as a target file writes it: {@code "51.00"}, two decimal places in quotes. */
final class AmountReader {
    static final String EXPECTED = "an amount of two decimal places in quotes, such as \"51.00\"";
    static final String EXAMPLE = "\"51.00\"";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}\\.\\d{2}");

    private AmountReader() {}

    /** In minor units, more than zero. */
    static Optional<Long> read(ConfigSetting setting) {
        return setting.read(EXPECTED, EXAMPLE, AmountReader::minorUnits);
    }

    private static Optional<Long> minorUnits(String text) {
        return Optional.of(text)
                .filter(amount -> AMOUNT.matcher(amount).matches())
                .map(amount -> new BigDecimal(amount).movePointRight(2).longValueExact())
                .filter(amount -> amount > 0);
    }
}
