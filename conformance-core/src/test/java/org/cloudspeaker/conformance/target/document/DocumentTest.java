package org.cloudspeaker.conformance.target.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {
    @Test
    void everyNodeOfAYamlTextHasItsPlace() {
        Document document = Document.yaml("name: Acme # sandbox\ndevice:\n  sn: 0001\n  others: [A, \"B\"]\n");

        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        Node.Mapping device = (Node.Mapping) root.first("device").orElseThrow().value();
        Node.Sequence others =
                (Node.Sequence) device.first("others").orElseThrow().value();
        assertThat(document.problem()).isEmpty();
        assertThat(root.first("device").orElseThrow().at()).isEqualTo(new Place(2, 1));
        assertThat(device.first("sn").orElseThrow().value())
                .isEqualTo(new Node.Scalar("0001", JsonType.STRING, new Place(3, 7)));
        assertThat(others.items().get(1)).isEqualTo(new Node.Scalar("B", JsonType.STRING, new Place(4, 15)));
    }

    @Test
    void everyNodeOfAJsonTextHasItsPlaceAndType() {
        Document document = Document.json("{\n  \"a\": [1.50, true, null, {}]\n}");

        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        Node.Sequence list = (Node.Sequence) root.first("a").orElseThrow().value();
        assertThat(list.items())
                .containsExactly(
                        new Node.Scalar("1.50", JsonType.NUMBER, new Place(2, 9)),
                        new Node.Scalar("true", JsonType.BOOLEAN, new Place(2, 15)),
                        new Node.Scalar("", JsonType.NULL, new Place(2, 21)),
                        new Node.Mapping(java.util.List.of(), new Place(2, 27)));
    }

    @Test
    void aKeyThatStandsTwiceIsKeptAndTold() {
        Document document = Document.json("{\"a\":1,\n\"b\":2,\n\"a\":3}");

        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        assertThat(root.members()).hasSize(3);
        assertThat(root.repetitions()).extracting(Node.Member::at).containsExactly(new Place(3, 1));
    }

    @Test
    void noNodeShowsItsValue() {
        Document document = Document.yaml("password: canary-1\nlist: [canary-2]\n");

        assertThat(document.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource
    void brokenJsonIsDescribedWhereItBreaks(String text, int line, int column, String found) {
        assertThat(Document.json(text).problem()).contains(new SyntaxProblem(new Place(line, column), found));
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
        assertThat(Document.yaml(text).problem()).contains(new SyntaxProblem(new Place(line, column), found));
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
        String deep = "[".repeat(Document.MAX_DEPTH + 1) + "]".repeat(Document.MAX_DEPTH + 1);

        assertThat(Document.json(deep).problem())
                .contains(new SyntaxProblem(new Place(1, 66), "more than 64 levels of nesting"));
        assertThat(Document.yaml("[".repeat(100_000)).problem())
                .contains(new SyntaxProblem(new Place(1, 66), "more than 64 levels of nesting"));
    }

    @Test
    void ofATruncatedJsonTextTheBeginningIsKept() {
        Document document = Document.lenientJson("{\"a\": {\"b\": \"x\", \"c\": \"unfin");

        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        Node.Mapping a = (Node.Mapping) root.first("a").orElseThrow().value();
        assertThat(document.problem()).isPresent();
        assertThat(a.members()).extracting(Node.Member::key).containsExactly("b");
    }

    @Test
    void lenientJsonTakesCommentsSingleQuotesAndTrailingCommas() {
        Document document = Document.lenientJson("// c\n{'a': 1, # d\n b: \"x\ny\",\n} trailing");

        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        assertThat(document.problem()).isEmpty();
        assertThat(root.members()).extracting(Node.Member::key).containsExactly("a", "b");
    }

    @Test
    void bytesThatAreNotUtf8AreFound() {
        byte[] bytes = {'a', (byte) 0xC3, '(', 'b'};

        assertThat(Utf8.of(bytes).invalidAt()).hasValue(1);
        assertThat(Utf8.of("ä".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .invalidAt())
                .isEmpty();
        assertThat(Utf8.of(new byte[] {'a', (byte) 0xC3}).invalidAt()).hasValue(1);
    }
}
