package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.client.http.SaleOutcome;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.TransactionRecord;

/**
 * One sale of many, when all of them are over.
 *
 * @param outcome what came back
 * @param records of it in the books
 */
record BurstSale(SaleOutcome outcome, List<TransactionRecord> records) {
    /** Copies the list. */
    BurstSale {
        records = List.copyOf(records);
    }

    /** What is wrong with it; empty for a sale that was approved, answered late or held up, and has its one record. */
    Optional<String> problem() {
        String refused = refused();
        if (records.isEmpty()) {
            return heldUp().isPresent() ? Optional.empty() : said("no record" + refused + silence());
        }
        if (records.size() > 1) {
            return said(records.size() + " records" + refused);
        }
        OptionalLong amount = records.get(0).amount();
        if (!amount.equals(OptionalLong.of(outcome.sale().amount()))) {
            return said("a record of " + (amount.isPresent() ? amount.getAsLong() + " cents" : "no amount"));
        }
        return refused.isEmpty() ? Optional.empty() : said("a record" + refused);
    }

    /** Why nobody knows what the server does with it, if a rate limit or a gateway answered or no connection came about. */
    Optional<String> heldUp() {
        return outcome instanceof SaleOutcome.Failed failed && failed.why() instanceof InconclusiveException why
                ? Optional.of(String.valueOf(why.getMessage()))
                : Optional.empty();
    }

    private Optional<String> said(String what) {
        return Optional.of(outcome.sale() + ": " + what);
    }

    private String refused() {
        return outcome instanceof SaleOutcome.Answered answered
                        && !answered.reply().answer().approved()
                ? "; it was not approved: " + answer(answered.reply())
                : "";
    }

    private static String answer(SaleReply reply) {
        String code = reply.answer().message().field(MessageField.RESPONSE_CODE).found();
        return "HTTP " + reply.http().status() + ", response code " + code;
    }

    private String silence() {
        return outcome instanceof SaleOutcome.Failed failed && failed.why() instanceof NoAnswerException silence
                ? "; " + silence.actual()
                : "";
    }
}
