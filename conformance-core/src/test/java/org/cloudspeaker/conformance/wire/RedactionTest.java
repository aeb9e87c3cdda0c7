package org.cloudspeaker.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.cloudspeaker.conformance.result.Exchange.Message;
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

    @ParameterizedTest
    @ValueSource(strings = {"4514617628832125", "4514 6176 2883 2125", "4514-6176-2883-2125"})
    void leavesTheFirstSixAndLastFourDigitsOfACard(String pan) {
        assertThat(redaction.apply("card " + pan + ".")).isEqualTo("card 451461******2125.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4514617628832126", "20251215155023", "000000006666", "451461******2125"})
    void leavesNumbersThatAreNoCard(String number) {
        assertThat(redaction.apply("number " + number)).isEqualTo("number " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4514617628832125D270120115195475", "4514617628832125=27012011519547500000"})
    void hidesTrackTwo(String track) {
        assertThat(redaction.apply("{\"x\":\"" + track + "\"}")).isEqualTo("{\"x\":\"[track 2]\"}");
    }

    @Test
    void hidesInHeadersAndSummariesToo() {
        Message message = new Message("GET /?key=" + SECRET, Map.of("X-Echo", SECRET), SECRET);
        assertThat(redaction.apply(message))
                .isEqualTo(new Message("GET /?key=[redacted]", Map.of("X-Echo", "[redacted]"), "[redacted]"));
    }

    @Test
    void findsWhatItWasToldOfAndNothingElse() {
        assertThat(redaction.finds("a " + SECRET + " b")).isTrue();
        assertThat(redaction.finds("4514617628832125")).isFalse();
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
}
