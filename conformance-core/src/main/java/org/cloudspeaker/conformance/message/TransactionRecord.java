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

    /** Whether it has the numbers of this sale, as far as the format has them; where it has none, its amount. */
    public boolean isOf(Sale sale) {
        boolean numbered = message.isDeclared(MessageField.TRACE_NO) || message.isDeclared(MessageField.BATCH_NO);
        return numbered
                ? agrees(MessageField.TRACE_NO, sale.traceNo()) && agrees(MessageField.BATCH_NO, sale.batchNo())
                : agrees(MessageField.AMOUNT, Long.toString(sale.amount()));
    }

    private boolean agrees(MessageField field, String wanted) {
        return !message.isDeclared(field)
                || message.value(field).filter(wanted::equals).isPresent();
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
