package org.cloudspeaker.conformance.message;

import java.util.List;
import java.util.OptionalInt;

/**
 * The answer to a transaction query (guide 3.5.3), as it was read.
 *
 * @param message what is there and what is wrong with it
 */
public record QueryAnswer(DecodedMessage message) {
    /** Whether it says that the query succeeded. */
    public boolean succeeded() {
        return message.value(MessageField.RESPONSE_CODE)
                .filter(SaleAnswer.SUCCESS::equals)
                .isPresent();
    }

    /** How many transactions match, if it says so in any type. */
    public OptionalInt total() {
        return message.value(MessageField.TOTAL)
                .map(total -> OptionalInt.of(Integer.parseInt(total)))
                .orElse(OptionalInt.empty());
    }

    /** The records of the page. */
    public List<TransactionRecord> records() {
        return message.records().stream().map(TransactionRecord::new).toList();
    }
}
