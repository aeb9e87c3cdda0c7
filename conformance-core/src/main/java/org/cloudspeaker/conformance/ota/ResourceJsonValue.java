package org.cloudspeaker.conformance.ota;

import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;

/**
 * A value of {@code resource.json} as it stands there, right or wrong.
 *
 * @param key the key that it stands under
 * @param text what a string holds or what a number looks like; empty for anything else
 * @param type its type in the file
 * @param at where it begins
 */
public record ResourceJsonValue(ResourceJsonKey key, String text, JsonType type, TextPosition at) {
    /** The value for messages: in quotes if it is a string. */
    public String shown() {
        return switch (type) {
            case STRING -> '"' + (text.isEmpty() ? "" : ZipFileEntry.shown(text)) + '"';
            case NUMBER, BOOLEAN -> ZipFileEntry.shown(text);
            case OBJECT, ARRAY, NULL -> type.words();
        };
    }
}
