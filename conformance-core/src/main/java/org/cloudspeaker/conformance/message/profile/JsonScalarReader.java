package org.cloudspeaker.conformance.message.profile;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.message.DecodedMessage.Scalar;

/** Goes through a JSON value for all that stands in it. */
final class JsonScalarReader {
    private final List<Scalar> found = new ArrayList<>();

    private JsonScalarReader() {}

    /** In the order of the text; what is empty counts as one with no text, for its name may say something. */
    static List<Scalar> of(JsonNode root) {
        JsonScalarReader scalars = new JsonScalarReader();
        scalars.add("", root);
        return scalars.found;
    }

    private void add(String at, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(property -> add(at + "/" + escaped(property.getKey()), property.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(at + "/" + i, node.get(i));
            }
        } else if (!at.isEmpty()) {
            found.add(new Scalar(at.substring(1), text(node)));
        }
    }

    /** As in a JSON pointer (RFC 6901, section 3). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode node) {
        if (node.isContainer()) {
            return "";
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
