package org.cloudspeaker.conformance.config.parameter;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.problem.PrintableText;

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
    private static final Pattern LOGIN = Pattern.compile("^([A-Za-z]+://)?.*@", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("\\?.+", Pattern.DOTALL);
    private static final Set<ParameterKey> ADDRESSES = EnumSet.of(
            ParameterKey.MQTT_ENDPOINT,
            ParameterKey.PGW_ENDPOINT,
            ParameterKey.PGW_API_SALE,
            ParameterKey.PGW_API_DETAILS);

    /** Its length in bytes of UTF-8. */
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether it has the type that the guide gives the key. */
    public boolean hasExpectedType() {
        return type == key.type();
    }

    /**
     * The value for messages: quoted if a string, cut after 80 characters. A secret is {@code (secret)}, and so is a login
     * in an address; a query in it may hold a token and is left out.
     */
    public String shown() {
        if (type == JsonType.OBJECT || type == JsonType.ARRAY || type == JsonType.NULL) {
            return type.words();
        }
        if (key.secret()) {
            return new Secret(text).toString();
        }
        String open = ADDRESSES.contains(key) ? withoutSecrets(text) : text;
        return type == JsonType.STRING ? PrintableText.quoted(open, SHOWN) : PrintableText.clipped(open, SHOWN);
    }

    private static String withoutSecrets(String address) {
        String open = LOGIN.matcher(address).replaceAll("$1(secret)@");
        return QUERY.matcher(open).replaceAll("?...");
    }

    @Override
    public String toString() {
        return key.key() + " " + shown() + " at " + line + ":" + column;
    }
}
