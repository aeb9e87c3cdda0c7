package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.target.Repeats;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/**
 * A sale that was sent again.
 *
 * @param name how it came to that
 * @param sale the sale
 * @param first the first answer, if one was read
 * @param again the answer to the repetition, if there was one
 * @param silence what came in place of an answer
 * @param exchanges those that show it
 */
record Repetition(
        String name,
        Sale sale,
        Optional<SaleReply> first,
        Optional<SaleReply> again,
        Optional<NoAnswerException> silence,
        List<String> exchanges) {

    private SaleReply last() {
        silence.ifPresent(silence -> {
            throw silence;
        });
        return again.orElseThrow();
    }

    private boolean declined() {
        return first.filter(reply -> !reply.answer().approved()).isPresent();
    }

    /** It stands in the books once, with the answer that the device has; a decline does not stand there as a sale. */
    void wasBookedOnce(RecordedSale recorded) {
        if (declined() && !last().answer().approved()) {
            assertThat(approvedOnly(recorded)).isNotThere();
        } else {
            last();
            assertThat(recorded).isThereOnce();
        }
    }

    /** A decline is repeated as it was, unless the server tries such sales again. */
    void wasDeclinedAsBefore(Repeats.Declined policy) {
        first.filter(reply -> declined() && policy == Repeats.Declined.SAME_ANSWER)
                .ifPresent(reply -> assertThat(last()).saysTheSameAs(reply));
    }

    /** An approval is repeated as it was. */
    void wasApprovedAsBefore() {
        if (!declined()) {
            first.ifPresent(reply -> assertThat(last()).saysTheSameAs(reply));
            assertThat(last()).isApproved();
        }
    }

    private static RecordedSale approvedOnly(RecordedSale recorded) {
        return recorded.showing(recorded.records().stream()
                .filter(entry ->
                        entry.value(Field.STATUS).filter(Field.APPROVED::equals).isPresent())
                .toList());
    }
}
