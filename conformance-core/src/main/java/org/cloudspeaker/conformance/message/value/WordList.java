package org.cloudspeaker.conformance.message.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a field.
 *
 * @param byMeaning the word on the wire for each canonical one, in the profile's order
 * @param closed whether there are no others
 */
public record WordList(Map<String, String> byMeaning, boolean closed) {
    /** Copies the map, in its order. */
    public WordList {
        byMeaning = Collections.unmodifiableMap(new LinkedHashMap<>(byMeaning));
    }

    /** No words: the canonical ones are written. */
    public static WordList none() {
        return new WordList(Map.of(), false);
    }

    /** The word on the wire. */
    String write(String canonical) {
        return byMeaning.getOrDefault(canonical, canonical);
    }

    /** The canonical word of one on the wire; the word itself where the list does not have it. */
    String read(String wire) {
        return meaning(wire).orElse(wire);
    }

    private Optional<String> meaning(String wire) {
        return byMeaning.entrySet().stream()
                .filter(word -> word.getValue().equals(wire))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether it may stand there: one that is known only as the canonical name of another is a mistake. */
    boolean allows(String wire) {
        boolean mistaken = byMeaning.containsKey(wire) && !byMeaning.containsValue(wire);
        return !mistaken && (!closed || byMeaning.isEmpty() || byMeaning.containsValue(wire));
    }
}
