package org.cloudspeaker.conformance.suites.payment.sale;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.opentest4j.TestAbortedException;

/** Words that say plainly that a request is no sale by card. The case of letters is not tried: sale means SALE. */
final class UnknownSaleTypes {
    private static final List<String> NO_SALES = List.of("REFUND", "VOID", "SALE2");
    private static final List<String> NO_CARDS = List.of("CASH", "QR");

    private UnknownSaleTypes() {}

    /**
     * Those that the profile does not know either.
     *
     * @throws TestAbortedException if it lists no words, so that every word is one
     */
    static List<MalformedField> of(FormatProfile profile) {
        List<MalformedField> unknown = Stream.concat(
                        of(profile, MessageField.TRANS_TYPE, NO_SALES), of(profile, MessageField.PAY_TYPE, NO_CARDS))
                .toList();
        if (unknown.isEmpty()) {
            throw new TestAbortedException("the format profile lists no words for trans-type and pay-type");
        }
        return unknown;
    }

    private static Stream<MalformedField> of(FormatProfile profile, MessageField field, List<String> words) {
        return profile.find(MessageType.SALE, field).stream()
                .filter(rule -> !rule.words().isEmpty())
                .flatMap(rule ->
                        words.stream().filter(word -> !knows(rule, word)).map(word -> MalformedField.text(rule, word)));
    }

    private static boolean knows(FieldRule rule, String word) {
        return rule.words().containsKey(word) || rule.words().containsValue(word);
    }
}
