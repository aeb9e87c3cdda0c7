package org.cloudspeaker.conformance.message.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever wrote the text has to find the place, and to know what to change there. */
class JsonSyntaxErrorTest {
    private final JsonTextParser reader = new JsonTextParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}              | 1:7  | a trailing comma before }",
                "{\"a\":[1, 2 ,~ ]}      | 1:12 | a trailing comma before ]",
                "{'a':1}                 | 1:2  | single quotes in the place of double ones",
                "{\"a\":'x'}             | 1:6  | single quotes in the place of double ones",
                "{a:1}                   | 1:2  | a name without double quotes",
                "{\"a\":NaN}             | 1:6  | NaN, which is no JSON number",
                "{\"a\":-Infinity}       | 1:7  | Infinity, which is no JSON number",
                "{\"a\":True}            | 1:6  | True, which JSON writes as true",
                "{\"a\":undefined}       | 1:6  | a word without double quotes",
                "hello                   | 1:1  | a word without double quotes",
                "{~  // why~\"a\":1}     | 2:3  | a comment, which JSON has not",
                "{\"a\":1 /* why */}     | 1:8  | a comment, which JSON has not",
                "# why~{}                | 1:1  | a comment, which JSON has not",
                "{\"a\":1}~{\"b\":2}     | 2:1  | text after the end of the JSON",
                "{\"a\":1}}              | 1:8  | text after the end of the JSON",
                "{\"a\":1} OK            | 1:9  | text after the end of the JSON",
                "{\"a\":1,~ \"a\":2}     | 2:2  | a name that stands twice: \"a\"",
                "{\"a\":1                | 1:7  | the text ends before its JSON does",
                "{\"a\":\"x             | 1:8  | the text ends before its JSON does",
                "{\"a\":\"x~y\"}         | 1:8  | a control character (code 10), which JSON writes as an escape in a string",
                "{\"a\":\"\\q\"}         | 1:8  | an escape in a string that JSON does not know",
                "{\"a\":\"\\u00g0\"}     | 1:11 | an escape in a string that JSON does not know",
                "{\"a\":01}              | 1:7  | a number that is not written as JSON does: no leading zero or +, digits around the point",
                "{\"a\":+1}              | 1:7  | a number that is not written as JSON does: no leading zero or +, digits around the point",
                "{\"a\" 1}               | 1:6  | '1' where a colon belongs",
                "{\"a\":1 \"b\":2}       | 1:8  | '\"' where a comma belongs",
                "{\"a\":}                | 1:6  | '}' where a value belongs",
                "{1:2}                   | 1:2  | '1' where a name in double quotes belongs",
                "[1,,2]                  | 1:4  | a comma too many",
                "{\"a\":1]               | 1:7  | ] that closes nothing, or not what was opened last",
                "<html></html>           | 1:1  | < at the start, as in HTML or XML",
            })
    void aFlawHasItsPlaceAndPlainWords(String json, String place, String words) {
        assertThat(reader.parse(bytes(json.replace('~', '\n'))).problem())
                .contains("line " + place.replace(":", ", column ") + ": " + words);
    }

    @Test
    void theGuidesOwnExampleHasATrailingComma() {
        String example = """
                {
                  "respCode":"00",
                  "total":1,
                  "transInfo": [
                    {
                      "batchNo":"000000",
                      "transDatetime": "2023-11-24 13:25:10",
                    }
                  ]
                }
                """;

        JsonTextParser.JsonParseResult parsed = reader.parse(bytes(example));

        assertThat(parsed.problem()).contains("line 7, column 45: a trailing comma before }");
        assertThat(parsed.root()).as("what a lenient parser sees").isPresent();
    }

    @Test
    void aByteOrderMarkIsNamedAndReadOver() {
        JsonTextParser.JsonParseResult parsed = reader.parse(bytes("\uFEFF{\"a\":1}"));

        assertThat(parsed.problem()).contains("line 1, column 1: a byte order mark");
        assertThat(parsed.root().orElseThrow().path("a").intValue()).isOne();
    }

    @Test
    void bytesThatAreNotUtf8HaveAPlaceToo() {
        byte[] latin = "{\"a\":1,\n\"b\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.parse(latin).problem()).contains("line 2, column 9: bytes that are not UTF-8");
    }

    @Test
    void whatIsNestedWithoutEndIsNamed() {
        assertThat(reader.parse(bytes("[".repeat(100_000))).problem())
                .contains("nested deeper, or with a longer number, than any message needs");
    }

    @Test
    void whatIsStrictHasNoFlaw() {
        assertThat(reader.parse(bytes("{\"a\":[1,\"\u00e9\",null]}")).problem()).isEmpty();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
