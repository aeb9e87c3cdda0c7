package org.cloudspeaker.conformance.cli.interop.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** A text file as a user changes it: what is to be replaced has to be there, once. */
public record EditableText(String text) {
    public static EditableText copyOf(Path file) throws IOException {
        return new EditableText(Files.readString(file));
    }

    public EditableText replace(String found, String instead) {
        int at = text.indexOf(found);
        if (at < 0 || text.indexOf(found, at + 1) >= 0) {
            throw new IllegalStateException("expected \"" + found + "\" once in:\n" + text);
        }
        return new EditableText(text.substring(0, at) + instead + text.substring(at + found.length()));
    }

    /** Gives a key of a parameter file another value, written as JSON. */
    public EditableText value(String key, String json) {
        String changed = text.replaceFirst(
                "\"" + key + "\":(\"[^\"]*\"|\\d+)", Matcher.quoteReplacement("\"" + key + "\":" + json));
        if (changed.equals(text) && !text.contains("\"" + key + "\":" + json)) {
            throw new IllegalStateException("expected the key " + key + " in:\n" + text);
        }
        return new EditableText(changed);
    }

    public Path writeTo(Path file) throws IOException {
        return Files.writeString(file, text);
    }
}
