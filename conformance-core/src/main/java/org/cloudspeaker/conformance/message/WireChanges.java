package org.cloudspeaker.conformance.message;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/**
 * What is changed of a message after its fields are written, where a check wants it wrong on purpose.
 *
 * @param places what stands at a place instead; nothing where it is left out
 * @param signature what becomes of the signature
 * @param omitted fields that are left out, also where they could be derived from others
 */
public record WireChanges(
        Map<String, Optional<WireTree>> places, SignatureChange signature, Set<MessageField> omitted) {
    /** Copies the collections. */
    public WireChanges {
        places = Map.copyOf(places);
        omitted = Set.copyOf(omitted);
    }

    /** What becomes of the signature of a message. */
    public enum SignatureChange {
        /** It is right. */
        RIGHT,
        /** It is not there. */
        MISSING,
        /** One character of it is another. */
        WRONG,
        /** It is right, but what it signs is changed afterwards. */
        OF_ANOTHER_MESSAGE
    }

    /** Nothing. */
    public static WireChanges none() {
        return new WireChanges(Map.of(), SignatureChange.RIGHT, Set.of());
    }

    /** The same with something else at a place; nothing where it is left out. */
    public WireChanges with(String place, Optional<WireTree> instead) {
        Map<String, Optional<WireTree>> changed = new LinkedHashMap<>(places);
        changed.put(place, instead);
        return new WireChanges(changed, signature, omitted);
    }

    /** The same without a field. */
    WireChanges without(MessageField field) {
        Set<MessageField> fewer = new HashSet<>(omitted);
        fewer.add(field);
        return new WireChanges(places, signature, fewer);
    }

    /** The same with this of the signature. */
    public WireChanges with(SignatureChange change) {
        return new WireChanges(places, change, omitted);
    }
}
