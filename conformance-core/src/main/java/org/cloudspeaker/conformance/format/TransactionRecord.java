package org.cloudspeaker.conformance.format;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One transaction in a query's answer (guide 3.5.3), as it was read.
 *
 * @param reading what is there and what is wrong with it
 */
public record TransactionRecord(Reading reading) {
    /** The amount in minor units, if it can be read. */
    public OptionalLong amount() {
        return reading.value(Field.AMOUNT)
                .map(amount -> OptionalLong.of(Long.parseLong(amount)))
                .orElse(OptionalLong.empty());
    }

    /** Whether it has the batch and trace number of this sale. */
    public boolean isOf(Sale sale) {
        return reading.value(Field.TRACE_NO).filter(sale.traceNo()::equals).isPresent()
                && reading.value(Field.BATCH_NO).filter(sale.batchNo()::equals).isPresent();
    }

    /** The value of a field, if it can be read. */
    public Optional<String> value(Field field) {
        return reading.value(field);
    }

    /** For messages: {@code record 000123/000007}. */
    @Override
    public String toString() {
        return "record " + value(Field.BATCH_NO).orElse("?") + "/"
                + value(Field.TRACE_NO).orElse("?");
    }
}
