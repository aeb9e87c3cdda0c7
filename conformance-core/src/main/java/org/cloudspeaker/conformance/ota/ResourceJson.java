package org.cloudspeaker.conformance.ota;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonFile;
import org.cloudspeaker.conformance.config.document.JsonType;

/**
 * The {@code resource.json} of a package as it stands, right or wrong. What is broken JSON is read as far as it goes, so
 * that the rest of it can still be looked into.
 */
public final class ResourceJson {
    /** Its name in a package. */
    public static final String NAME = "resource.json";

    /** The most bytes that are read of it: 64 KiB. */
    public static final int MOST_BYTES = 1 << 16;

    private final JsonFile json;

    private ResourceJson(byte[] bytes) {
        json = JsonFile.of(bytes, MOST_BYTES);
    }

    /** Reads these bytes; never fails. Of more than 64 KiB only the size is known. */
    public static ResourceJson of(byte[] bytes) {
        return new ResourceJson(bytes);
    }

    /** It as a file: size, encoding, syntax. */
    public JsonFile file() {
        return json;
    }

    /** The value of a key; the first one where the key stands twice. */
    public Optional<ResourceJsonValue> value(ResourceJsonKey key) {
        return json.object().flatMap(mapping -> mapping.first(key.key())).map(member -> value(key, member.value()));
    }

    /** What a key says, where that is a string. */
    public Optional<String> text(ResourceJsonKey key) {
        return value(key).filter(value -> value.type() == JsonType.STRING).map(ResourceJsonValue::text);
    }

    /** The type of package that it says. */
    public Optional<PackageType> type() {
        return text(ResourceJsonKey.PACKAGE_TYPE).flatMap(PackageType::named);
    }

    /** The keys that stand in it a second time. */
    public List<DocumentNode.Member> repetitions() {
        return json.object().map(DocumentNode.Mapping::repetitions).orElse(List.of());
    }

    private static ResourceJsonValue value(ResourceJsonKey key, DocumentNode node) {
        String text = node instanceof DocumentNode.Scalar scalar ? scalar.text() : "";
        return new ResourceJsonValue(key, text, node.type(), node.at());
    }
}
