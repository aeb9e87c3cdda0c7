package org.cloudspeaker.conformance.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message about to be written: canonical values, and deviations where a check wants it wrong on purpose.
 *
 * @param type which message
 * @param values canonical values by field; a field without one is left out
 * @param deviations what is written in the place of a canonical value
 * @param records the records of a page, for a query's answer
 */
public record Draft(
        MessageType type, Map<Field, String> values, Map<Field, Deviation> deviations, List<Draft> records) {

    /** Copies the collections. */
    public Draft {
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
    public static Draft of(MessageType type, Map<Field, String> values) {
        return new Draft(type, values, Map.of(), List.of());
    }

    /** The same with another canonical value. */
    public Draft with(Field field, String value) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.put(field, value);
        return new Draft(type, changed, deviations, records);
    }

    /** The same without a field. */
    public Draft without(Field field) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.remove(field);
        return new Draft(type, changed, deviations, records);
    }

    /** The same with this text in a field, whatever the profile would have written. */
    public Draft raw(Field field, WireType wireType, String text) {
        return deviating(field, new Deviation(wireType, Optional.of(text)));
    }

    /** The same with null in a field. */
    public Draft nulled(Field field) {
        return deviating(field, new Deviation(WireType.STRING, Optional.empty()));
    }

    /** The same with the value of a field as the one thing in a list. */
    public Draft listed(Field field) {
        return deviating(field, new Deviation(WireType.ARRAY, Optional.empty()));
    }

    /** The same with these records on the page. */
    public Draft listing(List<Draft> page) {
        return new Draft(type, values, deviations, page);
    }

    private Draft deviating(Field field, Deviation deviation) {
        Map<Field, Deviation> changed = new EnumMap<>(Field.class);
        changed.putAll(deviations);
        changed.put(field, deviation);
        return new Draft(type, values, changed, records);
    }
}
