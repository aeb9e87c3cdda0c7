package org.cloudspeaker.conformance.target;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.target.document.JsonType;

/**
 * A value of the parameter file as it stands there, right or wrong.
 *
 * @param key the key that it stands under
 * @param text what a string holds or what a number looks like; empty for an object, a list or null; may be a secret:
 *     for messages take {@link #shown()}
 * @param type its type in the file
 * @param line where the value begins, from 1
 * @param column likewise
 */
public record ParameterValue(ParameterKey key, String text, JsonType type, int line, int column) {
    private static final int SHOWN = 80;
    private static final Pattern LOGIN = Pattern.compile("//[^/]*@");

    /** Its length in bytes of UTF-8. */
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether it has the type that the guide gives the key. */
    public boolean hasTheRightType() {
        return type == key.type();
    }

    /** The value for messages: quoted if a string, cut after 80 characters, {@code (secret)} if it is one or a login in a URL. */
    public String shown() {
        if (type == JsonType.OBJECT || type == JsonType.ARRAY || type == JsonType.NULL) {
            return type.words();
        }
        if (key.secret()) {
            return new Secret(text).toString();
        }
        String open = LOGIN.matcher(text).replaceAll("//(secret)@");
        return type == JsonType.STRING ? Words.quoted(open, SHOWN) : Words.clipped(open, SHOWN);
    }

    @Override
    public String toString() {
        return key.key() + " " + shown() + " at " + line + ":" + column;
    }
}
