package org.cloudspeaker.conformance.suites.files.message;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.engine.role.PublishedMessage;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on one message that the customer's server published. What fails is told with its place in the message and,
 * in the guide's format, with what the device does with exactly this message.
 */
public final class MessageAssert {
    private static final String STRICT = "one strict JSON object in UTF-8";
    private static final String SPELLING = "it makes no difference of case, but other device software may";

    private final MessageInterpretation message;

    MessageAssert(MessageInterpretation message) {
        this.message = message;
    }

    /** One JSON object and nothing else. */
    public MessageAssert isOneStrictObject() {
        if (!message.isJson()) {
            String problem = message.codecProblem().orElse("");
            return holds(problem.isEmpty(), message.format().expectedSyntax(), problem, "");
        }
        JsonMessageText text = message.text();
        OptionalInt invalid = text.utf8().invalidAt();
        String also = "other device software need not read it";
        holds(message.size() > 0, STRICT, "a message of no bytes", "");
        holds(invalid.isEmpty(), STRICT, "another encoding, from byte " + (invalid.orElse(0) + 1) + " on", also);
        holds(!text.utf8().byteOrderMark(), STRICT, "the bytes EF BB BF of a byte order mark before it", also);
        text.problem().ifPresent(problem -> {
            throw broken(STRICT, message.syntax(problem), also);
        });
        JsonType type = text.root().map(DocumentNode::type).orElse(JsonType.NULL);
        return holds(type == JsonType.OBJECT, STRICT, type.words(), "");
    }

    /** At most so many bytes. */
    public MessageAssert hasAtMost(int bytes) {
        return holds(message.size() <= bytes, "at most " + bytes + " bytes", message.size() + " bytes", "");
    }

    /** The field is there with the type that the format gives it. */
    public MessageAssert has(MessageField field) {
        DecodedField read = message.field(field);
        String asked = read.name() + ": " + message.rule(field).type().described();
        return holds(!read.isMistyped(), asked, message.shown(field), SPELLING);
    }

    /** The field is there with a type and form that the format gives it. */
    public MessageAssert hasInItsForm(MessageField field) {
        DecodedField read = message.field(field);
        boolean absent = read.state() == DecodedField.FieldState.ABSENT;
        String also = absent ? SPELLING : "it compares the first two characters alone";
        return holds(read.state() == DecodedField.FieldState.OK, read.describeExpected(), message.shown(field), also);
    }

    /** Where the field is there, it has the type that the format gives it. */
    public MessageAssert hasAtMostAText(MessageField field) {
        DecodedField read = message.field(field);
        boolean absent = read.state() == DecodedField.FieldState.ABSENT;
        String asked = read.name() + ": " + message.rule(field).type().described() + ", or nothing at all";
        return holds(
                absent || !read.isMistyped(),
                asked,
                message.shown(field),
                "it never reads " + read.name() + ", but device software that does cannot count on text");
    }

    /** The field is there and says something. */
    public MessageAssert hasFilledIn(MessageField field) {
        DecodedField read = message.field(field);
        String asked = read.name() + ": " + message.rule(field).type().described() + " that is not empty";
        return holds(
                !read.isMistyped() && read.bytes() > 0,
                asked,
                message.shown(field),
                read.state() == DecodedField.FieldState.ABSENT
                        ? SPELLING
                        : "without an order number the payment cannot be matched to its record");
    }

    /** An amount of the format's form, however long it is. */
    public MessageAssert hasAnAmountOfItsForm() {
        FieldRule rule = message.rule(MessageField.AMOUNT);
        String text = message.wire(MessageField.AMOUNT);
        int most = rule.maxBytes() == 0 ? text.length() : Math.min(text.length(), rule.maxBytes());
        String asked = rule.decimals() == 0
                ? rule.wireName() + ": a whole number of cents, digits only"
                : message.field(MessageField.AMOUNT).describeExpected();
        return holds(rule.accepts(text.substring(0, most)), asked, message.shown(MessageField.AMOUNT), "");
    }

    /** A value that the device can store. */
    public MessageAssert fits(MessageField field) {
        DecodedField read = message.field(field);
        int most = message.rule(field).maxBytes();
        String unit = field.kind() == MessageField.ValueKind.AMOUNT
                        && message.wire(field).matches("\\d+")
                ? " digits"
                : " bytes";
        return holds(
                read.bytes() <= most,
                read.name() + ": at most " + most + unit,
                message.shown(field) + ", " + read.bytes() + unit,
                "");
    }

    /** An amount above zero, written without zeros before it. */
    public MessageAssert hasAPlainAmount() {
        String text = message.wire(MessageField.AMOUNT);
        boolean zero = text.matches("[0.]+");
        boolean padded = text.matches("0\\d.*");
        String asked = message.field(MessageField.AMOUNT).name() + ": more than zero, without a leading zero";
        return holds(!zero && !padded, asked, message.shown(MessageField.AMOUNT), "");
    }

    /** Every key stands once in its object, in whatever case it is written. */
    public MessageAssert hasEachKeyOnce() {
        if (!message.isJson()) {
            throw new TestAbortedException("the format does not write JSON, so its codec judges what stands twice");
        }
        Map<JsonMessageText.MessageKey, JsonMessageText.MessageKey> repeated =
                message.text().repeated();
        String found = repeated.entrySet().stream()
                .map(pair ->
                        pair.getKey().placed() + " after " + pair.getValue().placed())
                .collect(Collectors.joining("\n"));
        return holds(
                repeated.isEmpty(),
                "every key once, in whatever case",
                found,
                "it takes the first of them and makes no difference of case");
    }

    /** No key but those of the format. */
    public MessageAssert hasOnlyKeysOfTheFormat() {
        if (!message.isJson() || message.isOpen()) {
            return hasOnlyDeclaredValues();
        }
        List<String> known = message.places();
        List<JsonMessageText.MessageKey> unknown = message.text().besides(known);
        String found = unknown.stream().map(JsonMessageText.MessageKey::placed).collect(Collectors.joining("\n"));
        return holds(
                unknown.isEmpty(),
                "only " + String.join(", ", known),
                found,
                "nothing in the guide makes a device read what is beside");
    }

    private MessageAssert hasOnlyDeclaredValues() {
        List<String> unknown = message.format().deviations().stream()
                .filter(deviation -> deviation.requirement().equals(FormatDeviation.UNDECLARED))
                .map(FormatDeviation::place)
                .toList();
        return holds(unknown.isEmpty(), "only what the format knows", String.join(", ", unknown), "");
    }

    /**
     * Published with QoS 1 and not retained.
     *
     * @throws InconclusiveException if the broker lowers QoS 1 itself
     */
    public MessageAssert isPublishedForOnce() {
        PublishedMessage.DeliveryAttributes delivery =
                message.published().delivery().orElseThrow();
        if (delivery.qos() == 0 && delivery.bestQos().orElse(1) == 0) {
            throw new InconclusiveException("the broker delivers QoS 1 with QoS 0: see BRK-MSG-02");
        }
        String found = (delivery.qos() == 0 ? "QoS 0" : "QoS 1") + (delivery.retained() ? ", retained" : "");
        if (delivery.qos() == 0 || delivery.retained()) {
            throw new Discrepancy(message.sent(), "QoS 1, not retained", found);
        }
        return this;
    }

    private MessageAssert holds(boolean expectation, String expected, String found, String also) {
        if (!expectation) {
            throw broken(expected, found, also);
        }
        return this;
    }

    /** With what the device does; {@code also} is what to know beside, where the device plays it all the same. */
    private Discrepancy broken(String expected, String found, String also) {
        return new Discrepancy(message.sent(), expected, found)
                .withConsequence(message.consequence(FirmwareState.switchedOn(), also));
    }
}
