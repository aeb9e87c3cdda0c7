package org.cloudspeaker.conformance.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * A message about to be written: canonical values, and deviations where a check wants it wrong on purpose.
 *
 * @param type which message
 * @param values canonical values by field; a field without one is left out
 * @param deviations what is written in the place of a canonical value
 * @param records the records of a page, for a query's answer
 * @param request what it answers, for what an answer repeats of it
 * @param changes what is changed of it once it is written
 */
public record OutgoingMessage(
        MessageType type,
        Map<MessageField, String> values,
        Map<MessageField, Deviation> deviations,
        List<OutgoingMessage> records,
        Optional<DecodedMessage> request,
        WireChanges changes) {

    /** Copies the collections. */
    public OutgoingMessage {
        values = Map.copyOf(values);
        deviations = Map.copyOf(deviations);
        records = List.copyOf(records);
    }

    /**
     * What is written in the place of a canonical value.
     *
     * @param type on the wire; {@link WireType#ARRAY} for a list with the canonical value in it
     * @param text on the wire; empty for null and for a list
     */
    public record Deviation(WireType type, Optional<String> text) {}

    /** A message of these values. */
    public static OutgoingMessage of(MessageType type, Map<MessageField, String> values) {
        return new OutgoingMessage(type, values, Map.of(), List.of(), Optional.empty(), WireChanges.none());
    }

    /** The same with another canonical value. */
    public OutgoingMessage with(MessageField field, String value) {
        Map<MessageField, String> changed = new EnumMap<>(MessageField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new OutgoingMessage(type, changed, deviations, records, request, changes);
    }

    /** The same without a field. */
    public OutgoingMessage without(MessageField field) {
        Map<MessageField, String> changed = new EnumMap<>(MessageField.class);
        changed.putAll(values);
        changed.remove(field);
        return new OutgoingMessage(type, changed, deviations, records, request, changes.without(field));
    }

    /** The same with this text in a field, whatever the profile would have written. */
    public OutgoingMessage withRaw(MessageField field, WireType wireType, String text) {
        return deviating(field, new Deviation(wireType, Optional.of(text)));
    }

    /** The same with null in a field. */
    public OutgoingMessage withNull(MessageField field) {
        return deviating(field, new Deviation(WireType.STRING, Optional.empty()));
    }

    /** The same with the value of a field as the one thing in a list. */
    public OutgoingMessage withValueInList(MessageField field) {
        return deviating(field, new Deviation(WireType.ARRAY, Optional.empty()));
    }

    /** The same with these records on the page. */
    public OutgoingMessage withRecords(List<OutgoingMessage> page) {
        return new OutgoingMessage(type, values, deviations, page, request, changes);
    }

    /** The same as the answer to a request. */
    public OutgoingMessage answering(DecodedMessage asked) {
        return new OutgoingMessage(type, values, deviations, records, Optional.of(asked), changes);
    }

    /** The same with these changes once it is written. */
    public OutgoingMessage with(WireChanges others) {
        return new OutgoingMessage(type, values, deviations, records, request, others);
    }

    private OutgoingMessage deviating(MessageField field, Deviation deviation) {
        Map<MessageField, Deviation> changed = new EnumMap<>(MessageField.class);
        changed.putAll(deviations);
        changed.put(field, deviation);
        return new OutgoingMessage(type, values, changed, records, request, changes);
    }
}
