package org.cloudspeaker.conformance.message.profile;

import java.util.List;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * Where the value of a field comes from, where that is not the field alone.
 *
 * @param parts the fields whose values it is made of; empty for none
 * @param separator what stands between them
 * @param echo whether it has to be what the request said
 * @param from what the first page is called: 1, or 0
 */
public record FieldSource(List<MessageField> parts, String separator, boolean echo, int from) {
    /** Copies the list. */
    public FieldSource {
        parts = List.copyOf(parts);
    }

    /** The field itself. */
    public static FieldSource itself() {
        return new FieldSource(List.of(), "", false, 1);
    }
}
