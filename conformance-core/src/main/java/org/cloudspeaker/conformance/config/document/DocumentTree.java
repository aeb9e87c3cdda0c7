package org.cloudspeaker.conformance.config.document;

import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.JsonParser;
import org.cloudspeaker.conformance.libs.jackson.core.ObjectReadContext;
import org.cloudspeaker.conformance.libs.jackson.core.StreamReadConstraints;
import org.cloudspeaker.conformance.libs.jackson.core.TokenStreamFactory;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonFactory;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonReadFeature;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLFactory;

/**
 * A JSON or YAML text as a tree.
 *
 * @param root the whole; after a problem, what was read before it; empty when there was nothing
 * @param problem the first thing that stops the text from being what it should be
 */
public record DocumentTree(Optional<DocumentNode> root, Optional<SyntaxProblem> problem) {
    /** The largest text that is read, in bytes: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 64;

    /** Reads strict JSON (RFC 8259): one value, nothing after it. Keys that stand twice are kept. */
    public static DocumentTree json(String text) {
        JsonFactory strict =
                JsonFactory.builder().streamReadConstraints(constraints()).build();
        return read(strict, text, new JsonProblemDescriber(text), true);
    }

    /**
     * Reads JSON as broken as it may be: comments, trailing or missing commas' values, single quotes, raw line breaks
     * and text after the end are let pass, and of what stops in the middle the beginning is kept.
     */
    public static DocumentTree lenientJson(String text) {
        JsonFactory lenient = JsonFactory.builder()
                .streamReadConstraints(constraints())
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                .build();
        return read(lenient, text, new JsonProblemDescriber(text), false);
    }

    /** Reads one YAML 1.2 document. Aliases and tags are problems: nothing here may grow by reference. */
    public static DocumentTree yaml(String text) {
        Optional<SyntaxProblem> control = YamlProblemDescriber.controlCharacter(text);
        if (control.isPresent()) {
            return new DocumentTree(Optional.empty(), control);
        }
        YAMLFactory yaml =
                YAMLFactory.builder().streamReadConstraints(constraints()).build();
        return read(yaml, text, new YamlProblemDescriber(text), true);
    }

    private static DocumentTree read(
            TokenStreamFactory factory, String text, SyntaxProblemDescriber words, boolean toTheEnd) {
        DocumentTreeBuilder tree = new DocumentTreeBuilder();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            Optional<SyntaxProblem> problem = tree.readFrom(parser, toTheEnd);
            return new DocumentTree(tree.root(), problem);
        } catch (JacksonException e) {
            return new DocumentTree(tree.root(), Optional.of(words.describe(e)));
        }
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(2 * MAX_DEPTH)
                .maxStringLength(MAX_BYTES)
                .maxNameLength(MAX_BYTES)
                .maxNumberLength(MAX_BYTES)
                .build();
    }
}
