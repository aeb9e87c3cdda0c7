package org.cloudspeaker.conformance.evidence.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String SECRET = "k\u00e9y/with \"all\" sorts+1";

    private final Redaction redaction = new Redaction().hide(SECRET);

    @Test
    void hidesASecretInEveryDisguise() {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        String text = String.join(
                " | ",
                SECRET,
                SECRET.toUpperCase(Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                SECRET.replace("\"", "\\\""));
        assertThat(redaction.apply(text))
                .doesNotContainIgnoringCase("with", "sorts")
                .contains("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab"})
    void hidesASecretWhereverItStandsInBase64(String before) {
        String text = Base64.getEncoder().encodeToString((before + SECRET + "!").getBytes(StandardCharsets.UTF_8));

        assertThat(redaction.apply(text)).contains("[redacted]").hasSizeLessThan(20);
    }

    @Test
    void hidesASecretThatWasCutShort() {
        assertThat(redaction.apply("key=" + SECRET.substring(0, 10) + "... and more"))
                .isEqualTo("key=[redacted]... and more");
        assertThat(redaction.apply("key=" + SECRET.substring(0, 7) + "...")).startsWith("key=" + SECRET.charAt(0));
    }

    @Test
    void hidesALongBeginningOfASecretThatABufferCutShortWithoutAMark() {
        Redaction knowing = new Redaction().hide("sk_test_0123456789abcdef0123456789abcdef");

        assertThat(knowing.apply("payment  sk_test_0123456789abcdef01234567  sale"))
                .isEqualTo("payment  [redacted]  sale");
        assertThat(knowing.apply("\"sk_test_0123456789ab\"")).isEqualTo("\"[redacted]\"");
        assertThat(knowing.containsSecret("sk_test_0123456789abcdef01234567"))
                .as("a part of it is not the value")
                .isFalse();
        assertThat(knowing.apply("sk_test_0123456789abcdef01234567other and sk_test_other"))
                .isEqualTo("sk_test_0123456789abcdef01234567other and sk_test_other");
    }

    @Test
    void theCardNumberAtTheBeginningOfAHiddenTrackKeepsItsMask() {
        assertThat(new Redaction().hide("4514617628832125D270120115195475").apply("card 4514617628832125."))
                .isEqualTo("card 451461******2125.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3782 822463 10005",
                "3782-822463-10005",
                "3782.8224.6310.005",
                "3782 - 822463 - 10005",
                "[\"3782\",\"822463\",\"10005\"]",
                "3782%20822463%2010005",
                "3782&nbsp;822463&nbsp;10005",
                "%33%37%38%32%38%32%32%34%36%33%31%30%30%30%35",
                "&#51;78282246310005",
                "&#x33;78282246310005",
                "\\u003378282246310005",
                "33:37:38:32:38:32:32:34:36:33:31:30:30:30:35",
                "33 37 38 32 38 32 32 34 36 33 31 30 30 30 35",
                "Mzc4MjgyMjQ2MzEwMDA1",
                "Mzc4MjgyMj\r\nQ2MzEwMDA1",
                "N4KCJGMQAF8="
            })
    void hidesACardNumberHoweverItIsWritten(String written) {
        String shown = new Redaction().hide("378282246310005").apply("card " + written + " declined");

        assertThat(shown)
                .startsWith("card ")
                .contains("[redacted]")
                .endsWith(" declined")
                .doesNotContainPattern("37|82|46|10|Mz|KC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k\u00e9y/with &quot;all&quot; sorts+1",
                "k\u00e9y/with &#34;all&#x22; sorts+1",
                "k\u00e9y&#47;with &#34;all&#34; sorts&#43;1",
                "k\\u00e9y\\/with \\\"all\\\" sorts+1",
                "k%C3%A9y%2fwith+%22all%22+sorts%2b1",
                "k\u00e9y/with%20%22all%22%20sorts+1"
            })
    void hidesASecretThatWasEscaped(String written) {
        assertThat(redaction.apply("key=" + written + ";")).isEqualTo("key=[redacted];");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"378282 2463", "378282*****0005", "37828224631000", "3782 8224 6310 006", "&#51;7%2", "\\u00"})
    void leavesWhatIsNotThisCard(String written) {
        assertThat(new Redaction().hide("378282246310005").apply(written)).isEqualTo(written);
    }

    @Test
    void wordsInGroupsAreNoSecret() {
        assertThat(new Redaction().hide("demo-api-key-2026").apply("demo api key 2026"))
                .isEqualTo("demo api key 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4514617628832125", "4514 6176 2883 2125", "4514-6176-2883-2125"})
    void leavesTheFirstSixAndLastFourDigitsOfACard(String pan) {
        assertThat(redaction.apply("card " + pan + ".")).isEqualTo("card 451461******2125.");
    }

    @Test
    void takesForACardWhatIsNoTime() {
        assertThat(redaction.apply("20261324153000 4539578763628")).isEqualTo("202613****3000 453957***3628");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4514617628832126",
                "20251215155023",
                "20261224153001",
                "1795667842342",
                "000000006666",
                "451461******2125"
            })
    void leavesNumbersThatAreNoCard(String number) {
        assertThat(redaction.apply("number " + number)).isEqualTo("number " + number);
    }

    @Test
    void showsTheFolderOfAFileThatSomebodyHasToFind() {
        Redaction knowing = new Redaction().show(Path.of("runs", "4514617628832125"));
        String file = Path.of("runs", "4514617628832125").toString() + "/posparam.ini:4:17";

        assertThat(knowing.apply("in " + file)).isEqualTo("in " + file);
        assertThat(redaction.apply("in " + file)).contains("451461******2125");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4514617628832125",
                "runs/x/4514617628832125",
                "runs/4514617628832125/4514617628832125.json",
                "runs/4514 6176 2883 2125"
            })
    void showsNoCardElsewhere(String text) {
        Redaction knowing = new Redaction().show(Path.of("runs", "4514617628832125"));

        assertThat(knowing.apply(text)).contains("451461******2125").endsWith(text.substring(text.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4514617628832125D270120115195475", "4514617628832125=27012011519547500000"})
    void hidesTrackTwo(String track) {
        assertThat(redaction.apply("{\"x\":\"" + track + "\"}")).isEqualTo("{\"x\":\"[track 2]\"}");
    }

    @Test
    void hidesInHeadersAndSummariesToo() {
        ExchangeMessage message = new ExchangeMessage("GET /?key=" + SECRET, Map.of("X-Echo", SECRET), SECRET);
        assertThat(redaction.apply(message))
                .isEqualTo(new ExchangeMessage("GET /?key=[redacted]", Map.of("X-Echo", "[redacted]"), "[redacted]"));
    }

    @Test
    void findsWhatItWasToldOfAndNothingElse() {
        assertThat(redaction.containsSecret("a " + SECRET + " b")).isTrue();
        assertThat(redaction.containsSecret("4514617628832125")).isFalse();
    }

    @Test
    void doesNotSearchForValuesThatAreTooCommon() {
        assertThat(new Redaction().hide("00").apply("code 00")).isEqualTo("code 00");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesNoLongerForATextOfNothingButCuts() {
        String dots = ".".repeat(1 << 20);
        String cuts = "a...".repeat(1 << 18);
        assertThat(redaction.apply(dots)).isEqualTo(dots);
        assertThat(redaction.apply(cuts)).isEqualTo(cuts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "%", "\\", "&#", "\\u", "4 ", "4514", "&%\\ 4"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesNoLongerForATextOfNothingButEscapesAndGroups(String part) {
        Redaction many = new Redaction();
        for (int i = 0; i < 100; i++) {
            many.hide("45146176288" + (10_000 + i) + "D2701201");
        }
        String text = part.repeat((1 << 20) / part.length());

        assertThat(many.apply(text)).isEqualTo(text);
    }
}
