package org.cloudspeaker.conformance.firmware;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CJsonParserTest {
    private static Optional<CJsonObject> read(String bytes) {
        return CJsonParser.read(bytes.getBytes(ISO_8859_1));
    }

    private static Optional<String> text(String value) {
        return read("{\"k\":" + value + "}").flatMap(json -> json.find("k")).flatMap(CJsonObject.Member::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " \t\r\n\u0001 { } ",
                "{} and whatever stands behind it",
                "{}\u0000}",
                "\u00EF\u00BB\u00BF{}",
                "[]",
                "\"text\"",
                "42",
                "-0.5e+3",
                "01",
                "1.",
                "nullx",
                "true",
                "{\"a\":{\"b\":[1,{}]},\"a\":-1.5E2}",
                "{\"a\":\"\u0007 a raw control character\"}",
                "{\"a\":\"broken UTF-8 \u00ff\u00c3\"}",
                "{\"a\":\"\\uZZZZ\"}",
                "{\"a\":\"\\ud83d\\udcb3\"}",
            })
    void whatCJsonTakesIsTaken(String text) {
        assertThat(read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u00EF\u00BB\u00BF",
                "\u0000{}",
                "{",
                "{\"a\":1,}",
                "[1,]",
                "{,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\":1.5.2}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":0x10}",
                "{\"a\":nullx}",
                "{\"a\":True}",
                "{\"a\":\"unended}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\udcb3\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ud83d\\n00000\"}",
                "{\"a\":\"\\",
                "// a comment\n{}",
            })
    void whatCJsonRefusesIsRefused(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void escapesAreUndoneIntoBytes() {
        assertThat(text("\"\\u20ac\\t\\/\"")).contains("\u00E2\u0082\u00AC\t/");
        assertThat(text("\"\\ud83d\\udcb3\"")).contains("\u00F0\u009F\u0092\u00B3");
    }

    @Test
    void aNulEndsTextsAndNames() {
        assertThat(text("\"12\\u000034\"")).contains("12");
        assertThat(text("\"12\\uZZZZ34\"")).contains("12");
        assertThat(read("{\"k\\u0000ey\":\"5\"}").flatMap(json -> json.find("K")))
                .isPresent();
    }

    @Test
    void anEscapeCutInHalvesEscapesTheClosingQuote() {
        assertThat(text("\"a\\u000\\\\\"")).contains("a");
        assertThat(text("\"\\n\\u000\\\\\"")).contains("\n");
    }

    @Test
    void whatIsNoStringHasNoText() {
        assertThat(text("5")).isEmpty();
        assertThat(text("null")).isEmpty();
        assertThat(text("{\"k\":\"5\"}")).isEmpty();
    }

    @Test
    void aThousandLevelsAreTheMost() {
        assertThat(read("[".repeat(1000) + "]".repeat(1000))).isPresent();
        assertThat(read("[".repeat(1001) + "]".repeat(1001))).isEmpty();
        assertThat(read("[".repeat(500_000))).isEmpty();
    }
}
