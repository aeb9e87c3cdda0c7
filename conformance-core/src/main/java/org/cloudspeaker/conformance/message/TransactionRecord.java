package org.cloudspeaker.conformance.message;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One transaction in a query's answer (guide 3.5.3), as it was read.
 *
 * @param message what is there and what is wrong with it
 */
public record TransactionRecord(DecodedMessage message) {
    /** The amount in minor units, if it can be read. */
    public OptionalLong amount() {
        return message.value(MessageField.AMOUNT)
                .map(amount -> OptionalLong.of(Long.parseLong(amount)))
                .orElse(OptionalLong.empty());
    }

    /** Whether it has the batch and trace number of this sale. */
    public boolean isOf(Sale sale) {
        return message.value(MessageField.TRACE_NO)
                        .filter(sale.traceNo()::equals)
                        .isPresent()
                && message.value(MessageField.BATCH_NO)
                        .filter(sale.batchNo()::equals)
                        .isPresent();
    }

    /** The value of a field, if it can be read. */
    public Optional<String> value(MessageField field) {
        return message.value(field);
    }

    /** For messages: {@code record 000123/000007}. */
    @Override
    public String toString() {
        return "record " + value(MessageField.BATCH_NO).orElse("?") + "/"
                + value(MessageField.TRACE_NO).orElse("?");
    }
}
