package org.cloudspeaker.conformance.ota;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.target.document.Document;
import org.cloudspeaker.conformance.target.document.JsonType;
import org.cloudspeaker.conformance.target.document.Node;
import org.cloudspeaker.conformance.target.document.SyntaxProblem;
import org.cloudspeaker.conformance.target.document.Utf8;

/**
 * The {@code resource.json} of a package as it stands, right or wrong. What is broken JSON is read as far as it goes, so
 * that the rest of it can still be looked into.
 */
public final class ResourceJson {
    /** Its name in a package. */
    public static final String NAME = "resource.json";

    /** The most bytes that are read of it: 64 KiB. */
    public static final int MOST_BYTES = 1 << 16;

    private final int size;
    private final Utf8 decoded;
    private final Optional<SyntaxProblem> syntaxProblem;
    private final Optional<Node> root;

    private ResourceJson(byte[] bytes) {
        size = bytes.length;
        decoded = Utf8.of(size > MOST_BYTES ? new byte[0] : bytes);
        Document strict = Document.json(decoded.text());
        syntaxProblem = strict.problem();
        root = (syntaxProblem.isPresent() ? Document.lenientJson(decoded.text()) : strict).root();
    }

    /** Reads these bytes; never fails. Of more than 64 KiB only the size is known. */
    public static ResourceJson of(byte[] bytes) {
        return new ResourceJson(bytes);
    }

    /** Its size in bytes. */
    public int size() {
        return size;
    }

    /** Whether it begins with a byte order mark (EF BB BF), as some editors and old PowerShells write it. */
    public boolean hasByteOrderMark() {
        return decoded.byteOrderMark();
    }

    /** Offset of the first byte that is not UTF-8, if there is one. */
    public OptionalInt invalidUtf8At() {
        return decoded.invalidAt();
    }

    /** Why it is not one strict JSON value (RFC 8259), if it is not; a byte order mark is left aside. */
    public Optional<SyntaxProblem> syntaxProblem() {
        return syntaxProblem;
    }

    /** Whether its outermost value is an object. */
    public boolean isObject() {
        return root.filter(Node.Mapping.class::isInstance).isPresent();
    }

    /** The value of a key; the first one where the key stands twice. */
    public Optional<ResourceValue> value(ResourceKey key) {
        return root.flatMap(node -> node instanceof Node.Mapping mapping ? mapping.first(key.key()) : Optional.empty())
                .map(member -> value(key, member.value()));
    }

    /** What a key says, where that is a string. */
    public Optional<String> text(ResourceKey key) {
        return value(key).filter(value -> value.type() == JsonType.STRING).map(ResourceValue::text);
    }

    /** The type of package that it says. */
    public Optional<PackageType> type() {
        return text(ResourceKey.PACKAGE_TYPE).flatMap(PackageType::named);
    }

    /** The keys that stand in it a second time. */
    public List<Node.Member> repetitions() {
        return root.filter(Node.Mapping.class::isInstance)
                .map(node -> ((Node.Mapping) node).repetitions())
                .orElse(List.of());
    }

    private static ResourceValue value(ResourceKey key, Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return new ResourceValue(key, text, node.type(), node.at());
    }
}
