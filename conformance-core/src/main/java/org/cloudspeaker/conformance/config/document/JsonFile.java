package org.cloudspeaker.conformance.config.document;

import java.util.Optional;

/**
 * A file that should be one strict JSON value in UTF-8, right or wrong. What is broken is read as far as it goes, so that
 * the rest of it can still be looked into.
 *
 * @param size bytes
 * @param text what they say; nothing of a file that is too large
 * @param problem why it is not one strict JSON value (RFC 8259), if it is not; a byte order mark is left aside
 * @param root the value, or what could be read of it
 */
public record JsonFile(int size, Utf8Text text, Optional<SyntaxProblem> problem, Optional<DocumentNode> root) {
    /** Reads a file; of one of more than {@code most} bytes only the size is known. Never fails. */
    public static JsonFile of(byte[] bytes, int most) {
        Utf8Text text = Utf8Text.of(bytes.length > most ? new byte[0] : bytes);
        DocumentTree strict = DocumentTree.json(text.text());
        DocumentTree legible = strict.problem().isPresent() ? DocumentTree.lenientJson(text.text()) : strict;
        return new JsonFile(bytes.length, text, strict.problem(), legible.root());
    }

    /** Whether its outermost value is an object. */
    public boolean isObject() {
        return object().isPresent();
    }

    /** The object that it is, if it is one. */
    public Optional<DocumentNode.Mapping> object() {
        return root.filter(DocumentNode.Mapping.class::isInstance).map(DocumentNode.Mapping.class::cast);
    }

    @Override
    public String toString() {
        return "JSON file of " + size + " bytes";
    }
}
