package org.cloudspeaker.conformance.config.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTreeTest {
    @Test
    void everyNodeOfAYamlTextHasItsPlace() {
        DocumentTree document = DocumentTree.yaml("name: Acme # sandbox\ndevice:\n  sn: 0001\n  others: [A, \"B\"]\n");

        DocumentNode.Mapping root = (DocumentNode.Mapping) document.root().orElseThrow();
        DocumentNode.Mapping device =
                (DocumentNode.Mapping) root.first("device").orElseThrow().value();
        DocumentNode.Sequence others =
                (DocumentNode.Sequence) device.first("others").orElseThrow().value();
        assertThat(document.problem()).isEmpty();
        assertThat(root.first("device").orElseThrow().at()).isEqualTo(new TextPosition(2, 1));
        assertThat(device.first("sn").orElseThrow().value())
                .isEqualTo(new DocumentNode.Scalar("0001", JsonType.STRING, new TextPosition(3, 7)));
        assertThat(others.items().get(1))
                .isEqualTo(new DocumentNode.Scalar("B", JsonType.STRING, new TextPosition(4, 15)));
    }

    @Test
    void everyNodeOfAJsonTextHasItsPlaceAndType() {
        DocumentTree document = DocumentTree.json("{\n  \"a\": [1.50, true, null, {}]\n}");

        DocumentNode.Mapping root = (DocumentNode.Mapping) document.root().orElseThrow();
        DocumentNode.Sequence list =
                (DocumentNode.Sequence) root.first("a").orElseThrow().value();
        assertThat(list.items())
                .containsExactly(
                        new DocumentNode.Scalar("1.50", JsonType.NUMBER, new TextPosition(2, 9)),
                        new DocumentNode.Scalar("true", JsonType.BOOLEAN, new TextPosition(2, 15)),
                        new DocumentNode.Scalar("", JsonType.NULL, new TextPosition(2, 21)),
                        new DocumentNode.Mapping(java.util.List.of(), new TextPosition(2, 27)));
    }

    @Test
    void aKeyThatStandsTwiceIsKeptAndTold() {
        DocumentTree document = DocumentTree.json("{\"a\":1,\n\"b\":2,\n\"a\":3}");

        DocumentNode.Mapping root = (DocumentNode.Mapping) document.root().orElseThrow();
        assertThat(root.members()).hasSize(3);
        assertThat(root.repetitions()).extracting(DocumentNode.Member::at).containsExactly(new TextPosition(3, 1));
    }

    @Test
    void noNodeShowsItsValue() {
        DocumentTree document = DocumentTree.yaml("password: canary-1\nlist: [canary-2]\n");

        assertThat(document.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource
    void brokenJsonIsDescribedWhereItBreaks(String text, int line, int column, String found) {
        assertThat(DocumentTree.json(text).problem())
                .contains(new SyntaxProblem(new TextPosition(line, column), found));
    }

    static Stream<Arguments> brokenJsonIsDescribedWhereItBreaks() {
        return Stream.of(
                arguments("{\n \"a\":1,\n}", 2, 7, "a comma with nothing after it"),
                arguments("[1, ]", 1, 3, "a comma with nothing after it"),
                arguments("{\"a\":\"x\ny\"}", 1, 8, "a line break inside a string"),
                arguments("{\"a\":\"x\ty\"}", 1, 8, "the control character U+0009"),
                arguments("{\"a\":01}", 1, 7, "a digit"),
                arguments("{\"a\":1", 1, 7, "the end of the file"),
                arguments("{\"a\":\"abc", 1, 10, "the end of the file"),
                arguments("{\"a\":1} {", 1, 9, "a second value after the first"),
                arguments("{\"a\":1} x", 1, 9, "a letter outside quotes"),
                arguments("{'a':1}", 1, 2, "the character '"),
                arguments("// c\n{}", 1, 1, "the character /"),
                arguments("{\"a\":1 \"b\":2}", 1, 8, "the character \""),
                arguments("", 0, 0, "an empty file"),
                arguments(" \r\n ", 0, 0, "an empty file"));
    }

    @ParameterizedTest
    @MethodSource
    void brokenYamlIsDescribedWhereItBreaks(String text, int line, int column, String found) {
        assertThat(DocumentTree.yaml(text).problem())
                .contains(new SyntaxProblem(new TextPosition(line, column), found));
    }

    static Stream<Arguments> brokenYamlIsDescribedWhereItBreaks() {
        return Stream.of(
                arguments("a:\n\tb: 1\n", 2, 1, "a tab where YAML wants spaces"),
                arguments("a: [1, 2\nb: 3\n", 2, 2, "a bracket that is not closed"),
                arguments("a: \"x\nb: 3\n", 1, 4, "a quote that is never closed"),
                arguments("a: @x\n", 1, 4, "a character that a text can only begin with in quotes"),
                arguments("a: 1\n---\nb: 1\n", 3, 1, "a second value after the first"),
                arguments("a: 1\nb: \0\n", 2, 4, "the control character U+0000, so no text file"),
                arguments("a: &x [1]\nb: *x\n", 1, 4, "an anchor (&), which is not taken here"),
                arguments("b: *x\n", 1, 4, "an alias (*), which is not taken here"),
                arguments("b: !secret x\n", 1, 4, "a tag (!), which is not taken here"),
                arguments("# nothing\n", 0, 0, "an empty file"),
                arguments(
                        "a: b: c\n",
                        1,
                        5,
                        "a colon where no key can stand (wrong indentation, or a text that needs quotes)"));
    }

    @Test
    void nestingHasABound() {
        String deep = "[".repeat(DocumentTree.MAX_DEPTH + 1) + "]".repeat(DocumentTree.MAX_DEPTH + 1);

        assertThat(DocumentTree.json(deep).problem())
                .contains(new SyntaxProblem(new TextPosition(1, 66), "more than 64 levels of nesting"));
        assertThat(DocumentTree.yaml("[".repeat(100_000)).problem())
                .contains(new SyntaxProblem(new TextPosition(1, 66), "more than 64 levels of nesting"));
    }

    @Test
    void ofATruncatedJsonTextTheBeginningIsKept() {
        DocumentTree document = DocumentTree.lenientJson("{\"a\": {\"b\": \"x\", \"c\": \"unfin");

        DocumentNode.Mapping root = (DocumentNode.Mapping) document.root().orElseThrow();
        DocumentNode.Mapping a =
                (DocumentNode.Mapping) root.first("a").orElseThrow().value();
        assertThat(document.problem()).isPresent();
        assertThat(a.members()).extracting(DocumentNode.Member::key).containsExactly("b");
    }

    @Test
    void lenientJsonTakesCommentsSingleQuotesAndTrailingCommas() {
        DocumentTree document = DocumentTree.lenientJson("// c\n{'a': 1, # d\n b: \"x\ny\",\n} trailing");

        DocumentNode.Mapping root = (DocumentNode.Mapping) document.root().orElseThrow();
        assertThat(document.problem()).isEmpty();
        assertThat(root.members()).extracting(DocumentNode.Member::key).containsExactly("a", "b");
    }

    @Test
    void bytesThatAreNotUtf8AreFound() {
        byte[] bytes = {'a', (byte) 0xC3, '(', 'b'};

        assertThat(Utf8Text.of(bytes).invalidAt()).hasValue(1);
        assertThat(Utf8Text.of("ä".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .invalidAt())
                .isEmpty();
        assertThat(Utf8Text.of(new byte[] {'a', (byte) 0xC3}).invalidAt()).hasValue(1);
    }
}
