package org.cloudspeaker.conformance.message.profile.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatProfileLoaderTest {
    private static final String HEAD = "format: x\nversion: 1.0.0\nmessages:\n";
    private static final String COINS = HEAD + "  broadcast: {body: {money: {is: amount}}}\n";

    @TempDir
    Path folder;

    private final FormatProfileLoader profiles = new FormatProfileLoader();

    @Test
    void holdsEveryMessageOfTheGuide() {
        FormatProfile guide = profiles.guide();
        assertThat(guide.messages()).containsOnlyKeys(MessageType.values());
        assertThat(guide.topicOf("pos/message", "SN1")).isEqualTo("pos/message/SN1");
        assertThat(guide.rule(MessageType.RECORD, MessageField.AMOUNT).maxBytes())
                .isEqualTo(11);
    }

    @Test
    void saysWhichFieldNameIsWrong() throws IOException {
        assertThatThrownBy(() -> profiles.read(file(
                        "profile: x\ntopic: t\nmessages:\n  sale:\n    - {field: amuont, at: /a, type: string}\n")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("profile.yaml:5:15: F17")
                .hasMessageContaining("found \"amuont\"; did you mean amount?");
    }

    @Test
    void saysWhichMessageIsMissing() throws IOException {
        assertThatThrownBy(() -> profiles.read(file("profile: x\ntopic: \"{sn}\"\nmessages:\n  sale: []\n")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("F22 messages: expected every message, also broadcast, found nothing of it");
    }

    @Test
    void saysWhichKeyIsUnknown() throws IOException {
        assertThatThrownBy(() -> profiles.read(file("topik: t\n" + COINS)))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("profile.yaml:1:1: F23")
                .hasMessageContaining("found 'topik'; did you mean topic?");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> profiles.read(folder.resolve("none.yaml")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("none.yaml: F04: expected a format profile (YAML), found no such file");
    }

    @Test
    void readsAFormatOfOneField() throws IOException {
        FormatProfile coins = profiles.read(file(COINS));
        assertThat(coins.messages()).containsOnlyKeys(MessageType.BROADCAST);
        assertThat(coins.identity().sha256()).hasSize(64);
        assertThat(coins.identity())
                .hasToString("x 1.0.0 (sha256 " + coins.identity().sha256().substring(0, 12) + "...)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F01 | codec: xmll | did you mean xml?",
                "F01 | codec: {delimited: {start: a}} | expected a separator, found none",
                "F01 | codec: {command: []} | expected a program and its arguments in a list",
                "F01 | codec: {class: com.acme.None} | expected a codec that is installed",
                "F02 | topic: prefix/all | expected a topic with {sn}",
                "F03 | topic: '{prefix}/{tenant}/{sn}' | found {tenant}",
                "F04 | version: one | expected a version such as 1.0.0",
                "F12 | money: {decimals: 9} | expected 0 to 4 places",
                "F12 | money: {currency: XXXX} | expected a currency such as EUR, VND or KWD",
                "F15 | mask: {first: 6} | 'last'",
                "F15 | mask: {first: 8, fill: '*', last: 8} | at most 10 digits together",
                "F15 | mask: {first: 6, fill: '9', last: 4} | one character that is no digit",
                "F16 | identity: device-sn | expected fields in a list, or none",
                "F17 | identity: [devicesn] | did you mean device-sn?",
                "F20 | codec: json\\ncodec: form | a second one (the first is in line",
                "F23 | formatt: y | did you mean format?",
                "F18 | outcome: {declined: {/code: 1}} | expected what an approval looks like",
                "F18 | outcome: {approved: {code: 0}} | expected a place such as /code, or http",
                "F28 | signatures: {request: {over: body, by: md5}} | expected 'at', found none",
                "F28 | signatures: {request: {at: /s, over: everything, by: md5}} | expected sorted-pairs",
                "F28 | signatures: {request: {at: /s, over: body, by: md6}} | one of md5, sha-1",
                "F28 | signatures: {request: {at: /s, over: body, by: hmac-sha-256}} | the key of hmac-sha-256",
                "F24 | signatures: {request: {at: /s, over: body, by: hmac-md5, key: abc}} | a secret parameter",
            })
    void saysWhatIsWrongInTheHead(String rule, String line, String said) throws IOException {
        assertProblem(line.replace("\\n", "\n") + "\n" + COINS, rule, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F22 | broadcast: nothing | expected a body, or none",
                "F22 | broadcast: | expected a body, or none, found nothing",
                "F22 | broadcast: {} | expected 'body', found none",
                "F23 | brodcast: none | did you mean broadcast?",
                "F16 | broadcast: {body: {a: {is: order-id}}} | an amount in a broadcast",
                "F17 | broadcast: {body: {a: {is: amuont}}} | did you mean amount?",
                "F17 | broadcast: {body: {a: {is: amount}, b: {is: card-no}}} | not card-no",
                "F08 | broadcast: {body: {a: {is: amount}, m: {is: mode, words: {GUIDANC: x}}}} | did you mean GUIDANCE?",
                "F08 | broadcast: {body: {a: {is: amount}, m: {is: mode}}} | words for mode at /m",
                "F08 | broadcast: {body: {a: {is: amount, words: {A: b}}}} | words at a field that has words",
                "F08 | broadcast: {body: {a: {is: amount}, m: {is: mode, words: {GUIDANCE: x, ANNOUNCEMENT: x}}}} | \"x\" a second time",
                "F09 | broadcast: {body: {a: {is: amount}, t: {own: date, pattern: 'HH:mm'}}} | a pattern for a date",
                "F09 | broadcast: {body: {a: {is: amount}, t: {own: date-time, pattern: 'b'}}} | a pattern for a date-time",
                "F09 | broadcast: {body: {a: {is: amount}, t: {own: date-time, zone: Mars, pattern: yyyy}}} | a time zone such as UTC",
                "F10 | broadcast: {body: {a: {is: amount, form: '['}}} | expected a regular expression",
                "F11 | broadcast: {body: {a: {is: amount, form: '[a-z]+'}}} | a form that takes what the field writes",
                "F12 | broadcast: {body: {a: {is: amount, decimals: 2..1}}} | 0 to 4 places",
                "F13 | broadcast: {body: {a: {is: amount, pattern: yyyy}}} | pattern at a date or time alone",
                "F13 | broadcast: {body: {a: {is: amount}, o: {is: order-id, decimals: 2}}} | decimals at an amount alone",
                "F14 | broadcast: {body: {a: {is: amount, type: text}}} | one of string, number",
                "F14 | broadcast: {body: {a: {is: amount, type: array}}} | expected string or number",
                "F13 | broadcast: {body: {a: {is: amount, max-bytes: none}}} | a whole number from 1",
                "F23 | broadcast: {body: {a: {is: amount, formm: '1'}}} | did you mean form?",
                "F23 | broadcast: {body: {a: {is: amount, like: six}}} | expected one of",
                "F03 | broadcast: {body: {a: {is: amount}, m: '{merchant}'}} | expected a parameter that is declared",
                "F02 | broadcast: {on: {mqtt: all}, body: {a: {is: amount}}} | a topic with {sn}",
                "F16 | sale: {body: {sn: {is: device-sn}}} | an amount in a sale",
                "F22 | sale: {body: {sn: {is: device-sn}, a: {is: amount}}} | expected sale-answer beside sale",
                "F16 | sale: {body: {a: {is: amount}}} | trace-no or order-no in a sale",
                "F18 | sale-answer: {body: {ok: true}} | what an approval looks like",
                "F09 | sale: {body: {a: {is: amount}, t: {is: date}}} | a pattern beside date",
            })
    void saysWhatIsWrongInAMessage(String rule, String line, String said) throws IOException {
        assertProblem(HEAD + "  " + (line == null ? "" : line) + "\n", rule, said);
    }

    private void assertProblem(String yaml, String rule, String said) throws IOException {
        FormatProfileLoader.CheckedProfile checked = profiles.check(file(yaml));
        assertThat(checked.profile()).isEmpty();
        assertThat(checked.problems())
                .extracting(FormatProblem::text)
                .anySatisfy(text -> assertThat(text)
                        .contains(": " + rule)
                        .containsPattern("profile\\.yaml:\\d+:\\d+: ")
                        .contains(said)
                        .doesNotContain("Exception", "java."));
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml);
    }
}
