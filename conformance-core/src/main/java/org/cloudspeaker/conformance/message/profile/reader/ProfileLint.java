package org.cloudspeaker.conformance.message.profile.reader;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageOutcome;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.SampleMessages;
import org.cloudspeaker.conformance.message.signature.SignatureInput;
import org.cloudspeaker.conformance.message.signature.SignatureRule;

/** Rules that need the whole profile: what a message must have, and that what is written is read back. */
final class ProfileLint {
    private static final Map<MessageType, Set<MessageField>> POSSIBLE = possible();
    private static final Set<String> MODES = Set.of("GUIDANCE", "ANNOUNCEMENT");
    private static final Map<MessageField, Set<String>> MEANINGS = Map.of(
            MessageField.MODE, MODES,
            MessageField.TRANS_TYPE, Set.of("SALE"),
            MessageField.PAY_TYPE, Set.of("CARD"));

    private final FormatProfile profile;
    private final ProfileValue messages;

    ProfileLint(FormatProfile profile, ProfileValue messages) {
        this.profile = profile;
        this.messages = messages;
    }

    private static Map<MessageType, Set<MessageField>> possible() {
        Map<MessageType, Set<MessageField>> possible = new EnumMap<>(MessageType.class);
        possible.put(
                MessageType.BROADCAST,
                EnumSet.of(MessageField.AMOUNT, MessageField.MODE, MessageField.ORDER_ID, MessageField.MESSAGE));
        possible.put(
                MessageType.SALE,
                EnumSet.of(
                        MessageField.DEVICE_SN,
                        MessageField.MODEL,
                        MessageField.TRANS_TYPE,
                        MessageField.APP_VERSION,
                        MessageField.PAY_TYPE,
                        MessageField.AMOUNT,
                        MessageField.CARD_NO,
                        MessageField.CARD_ORG,
                        MessageField.CARD_SN,
                        MessageField.EMV_DATA,
                        MessageField.BATCH_NO,
                        MessageField.TRACE_NO,
                        MessageField.TRACK2,
                        MessageField.PIN,
                        MessageField.ORDER_NO,
                        MessageField.DATE,
                        MessageField.TIME,
                        MessageField.DATE_TIME));
        Set<MessageField> answer = EnumSet.copyOf(possible.get(MessageType.SALE));
        answer.addAll(EnumSet.of(MessageField.RESPONSE_CODE, MessageField.AUTH_CODE, MessageField.STATUS));
        possible.put(MessageType.SALE_ANSWER, answer);
        possible.put(MessageType.RECORD, answer);
        possible.put(
                MessageType.QUERY,
                EnumSet.of(
                        MessageField.DEVICE_SN,
                        MessageField.PAGE_NO,
                        MessageField.PAGE_SIZE,
                        MessageField.PAGE_OFFSET,
                        MessageField.DATE,
                        MessageField.DATE_FROM,
                        MessageField.DATE_TO));
        Set<MessageField> page = EnumSet.copyOf(possible.get(MessageType.QUERY));
        page.addAll(EnumSet.of(MessageField.RESPONSE_CODE, MessageField.TOTAL, MessageField.RECORDS));
        possible.put(MessageType.QUERY_ANSWER, page);
        return possible;
    }

    void check() {
        if (profile.messages().isEmpty()) {
            return;
        }
        for (Map.Entry<MessageType, MessageFormat> message : profile.messages().entrySet()) {
            fields(message.getKey(), message.getValue());
            signature(message.getKey(), message.getValue());
        }
        requireParts();
        statusWords();
        roundTrip();
    }

    private ProfileValue at(MessageType type) {
        return messages.find(type.key()).orElse(messages);
    }

    private void fields(MessageType type, MessageFormat format) {
        Set<MessageField> possible = POSSIBLE.getOrDefault(type, Set.of());
        format.places().forEach(rule -> {
            if (!possible.contains(rule.field())) {
                at(type).problem(
                                FormatLintRule.F17,
                                "a field that a " + type.key() + " can have, not "
                                        + rule.field().key(),
                                rule.field().key() + " at " + rule.at(),
                                "own: string, for a field of your own");
            }
            meanings(type, rule);
            bounds(type, rule);
        });
    }

    private void meanings(MessageType type, FieldRule rule) {
        Set<String> known = MEANINGS.get(rule.field());
        if (known == null) {
            return;
        }
        for (String word : rule.words().keySet()) {
            if (!known.contains(word)) {
                String hint = org.cloudspeaker.conformance.config.problem.PrintableText.closest(word, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("");
                at(type).problem(
                                FormatLintRule.F08,
                                "a meaning of " + rule.field().key() + ", one of "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()),
                                "'" + word + "' at " + rule.at(),
                                hint);
            }
        }
        if (!rule.words().isEmpty() && known.stream().noneMatch(rule.words()::containsKey)) {
            return;
        }
        if (rule.words().isEmpty() && rule.field() == MessageField.MODE) {
            at(type).problem(
                            FormatLintRule.F08,
                            "words for mode at " + rule.at(),
                            "none",
                            "words: {ANNOUNCEMENT: \"99\"}");
        }
    }

    private void bounds(MessageType type, FieldRule rule) {
        boolean narrow =
                rule.maxBytes() > 0 && rule.words().values().stream().anyMatch(word -> word.length() > rule.maxBytes());
        if (narrow) {
            at(type).problem(
                            FormatLintRule.F21,
                            "max-bytes for the words at " + rule.at(),
                            Integer.toString(rule.maxBytes()),
                            "");
        }
    }

    private void signature(MessageType type, MessageFormat format) {
        Optional<SignatureRule> rule = format.rules().signature();
        List<String> places =
                rule.map(SignatureRule::over).map(SignatureInput::places).orElse(List.of());
        for (String place : places) {
            if (format.body().all().noneMatch(node -> node.place().at().equals(place))) {
                at(type).problem(FormatLintRule.F28, "what is signed in the message", "nothing at " + place, "");
            }
        }
    }

    private void requireParts() {
        if (profile.has(MessageType.SALE)) {
            if (profile.find(MessageType.SALE, MessageField.AMOUNT).isEmpty()) {
                at(MessageType.SALE).problem(FormatLintRule.F16, "an amount in a sale", "none", "{is: amount}");
            }
            boolean identified = List.of(MessageField.TRACE_NO, MessageField.ORDER_NO).stream()
                    .anyMatch(field -> profile.find(MessageType.SALE, field).isPresent());
            if (!identified && !profile.defaults().identity().isEmpty()) {
                at(MessageType.SALE)
                        .problem(
                                FormatLintRule.F16,
                                "trace-no or order-no in a sale",
                                "neither",
                                "identity: none, if a sale has no number");
            }
            if (!profile.has(MessageType.SALE_ANSWER)) {
                at(MessageType.SALE).problem(FormatLintRule.F22, "sale-answer beside sale", "none", "");
            }
        }
        for (MessageType answer : List.of(MessageType.SALE_ANSWER, MessageType.QUERY_ANSWER)) {
            profile.find(answer)
                    .filter(format -> !format.rules().outcome().isPresent())
                    .filter(format ->
                            profile.find(answer, MessageField.RESPONSE_CODE).isEmpty())
                    .ifPresent(format -> at(answer)
                            .problem(
                                    FormatLintRule.F18,
                                    "what an approval looks like",
                                    "neither response-code nor outcome",
                                    "outcome: {approved: {/code: \"00\"}}"));
            profile.find(answer).ifPresent(format -> outcomePlaces(answer, format));
        }
        if (profile.has(MessageType.QUERY_ANSWER)
                && profile.find(MessageType.QUERY_ANSWER, MessageField.RECORDS).isPresent()
                && !profile.has(MessageType.RECORD)) {
            at(MessageType.QUERY_ANSWER).problem(FormatLintRule.F22, "record beside a list of records", "none", "");
        }
        if (profile.has(MessageType.BROADCAST)
                && profile.find(MessageType.BROADCAST, MessageField.AMOUNT).isEmpty()) {
            at(MessageType.BROADCAST).problem(FormatLintRule.F16, "an amount in a broadcast", "none", "{is: amount}");
        }
    }

    private void outcomePlaces(MessageType answer, MessageFormat format) {
        var approved = format.rules().outcome().patterns().get(MessageOutcome.APPROVED);
        if (approved == null) {
            return;
        }
        for (String place : approved.tests().keySet()) {
            if (format.body().all().noneMatch(node -> node.place().at().equals(place))) {
                at(answer)
                        .problem(
                                FormatLintRule.F18, "a place of the answer for an approval", "nothing at " + place, "");
            }
        }
    }

    private void statusWords() {
        Optional<FieldRule> answer = profile.find(MessageType.SALE_ANSWER, MessageField.STATUS);
        Optional<FieldRule> entry = profile.find(MessageType.RECORD, MessageField.STATUS);
        if (answer.isPresent()
                && entry.isPresent()
                && !profile.isGuide()
                && !answer.get()
                        .words()
                        .getOrDefault("APPROVED", "")
                        .equals(entry.get().words().getOrDefault("APPROVED", ""))) {
            at(MessageType.RECORD)
                    .problem(
                            FormatLintRule.F27,
                            "the word of the answer for an approval, "
                                    + answer.get().words().get("APPROVED"),
                            String.valueOf(entry.get().words().get("APPROVED")),
                            "");
        }
    }

    private void roundTrip() {
        if (!messages.context().isUsable()) {
            return;
        }
        SampleMessages samples = new SampleMessages(profile);
        for (OutgoingMessage sample : samples.all()) {
            try {
                DecodedMessage back = samples.readBack(sample);
                back.syntax()
                        .ifPresent(problem -> at(sample.type())
                                .problem(FormatLintRule.F29, "what is written to be read", problem, ""));
                back.format().deviations().stream()
                        .findFirst()
                        .ifPresent(deviation ->
                                at(sample.type()).problem(FormatLintRule.F29, said(deviation), deviation.found(), ""));
                lost(sample, back)
                        .ifPresent(field -> at(sample.type())
                                .problem(
                                        FormatLintRule.F29,
                                        "the value of " + field + " as it was written",
                                        "another, or none",
                                        ""));
            } catch (IllegalArgumentException | DateTimeException e) {
                at(sample.type())
                        .problem(
                                FormatLintRule.F29,
                                "a message that can be written",
                                String.valueOf(e.getMessage()),
                                "");
            }
        }
    }

    private static String said(FormatDeviation deviation) {
        return deviation.place() + ": " + deviation.expected();
    }

    private Optional<String> lost(OutgoingMessage sample, DecodedMessage back) {
        return profile.rules(sample.type()).stream()
                .filter(rule -> sample.values().containsKey(rule.field()))
                .filter(rule -> rule.field().kind() != MessageField.ValueKind.TIME
                        && rule.field().kind() != MessageField.ValueKind.DATE_TIME)
                .filter(rule -> !back.value(rule.field())
                        .equals(Optional.ofNullable(sample.values().get(rule.field()))))
                .map(rule -> rule.field().key() + " at " + rule.at())
                .findFirst();
    }
}
