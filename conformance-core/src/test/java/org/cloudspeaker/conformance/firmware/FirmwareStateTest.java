package org.cloudspeaker.conformance.firmware;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareStateTest {
    private static final String GUIDE =
            "{\"message\": \"hello\", \"amount\": \"12344\", \"transType\": \"00\", \"orderId\": \"12394555425\"}";

    private static String reaction(String message) {
        return FirmwareState.switchedOn()
                .receive(message.getBytes(UTF_8))
                .reaction()
                .sentence();
    }

    private static String announced(String amount) {
        return reaction("{\"amount\":\"" + amount + "\",\"transType\":\"99\",\"orderId\":\"1\"}");
    }

    @Test
    void theGuidesExampleAsksForACard() {
        assertThat(reaction(GUIDE)).isEqualTo("the device shows 123.44 and asks for a card");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0.00|\"received 0 Dollars and 0 Cents\"",
                "5|0.05|\"received 0 Dollars and 5 Cents\"",
                "12|0.12|\"received 0 Dollars and 12 Cents\"",
                "12344|123.44|\"received 123 Dollars and 44 Cents\"",
                "1240|12.40|\"received 12 Dollars and 4 Cents\"",
                "1200|12.00|\"received 12 Dollars and 0 Cents\"",
                "1205|12.05|\"received 12 Dollars and 5 Cents\"",
                "0|0.00|\"received 0 Dollars and 0 Cents\"",
                "0012344|00123.44|\"received 123 Dollars and 44 Cents\"",
                "123456789012|1234567890.12|\"received 1234567890 Dollars and 12 Cents\"",
                "123.44|123..44|some other number",
                "123,44|123,.44|some other number",
                "-500|-5.00|some other number",
                "12,3|12.,3|some other number",
                "abc|a.bc|some other number",
            })
    void anAmountHasItsPointTwoFromTheRight(String amount, String shown, String said) {
        assertThat(announced(amount)).isEqualTo("the device shows " + shown + " and says " + said);
    }

    @Test
    void anAmountOfOtherBytesIsNotRepeated() {
        assertThat(announced("\u00e9\u00e9"))
                .isEqualTo("the device shows characters that are no number and says some other number");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"AMOUNT\":\"5\",\"TransType\":\"99\",\"orderid\":\"1\"}|shows 0.05 and says \"received 0 Dollars and 5 Cents\"",
                "{\"amount\":\"5\",\"Amount\":\"700\",\"transType\":\"00\",\"orderId\":\"1\"}|shows 0.05 and asks for a card",
                "{\"orderId\":\"1\",\"transType\":\"00\",\"x\":{\"amount\":\"1\"},\"amount\":\"5\"}|shows 0.05 and asks for a card",
                "{\"amount\":\"1\\u0032\\u00003\",\"transType\":\"00\",\"orderId\":\"1\"}|shows 0.12 and asks for a card",
                "{\"amount\":\"5\",\"transType\":\"00x\",\"orderId\":\"1\"}|shows 0.05 and asks for a card",
                "{\"amount\":\"5\",\"transType\":\"00\",\"orderId\":\"1\",\"message\":[{}]}|shows 0.05 and asks for a card",
                "{\"amount\":\"5\",\"transType\":\"00\"}|shows and says nothing, because orderId is missing",
                "{\"transType\":\"00\",\"orderId\":\"1\"}|shows and says nothing, because amount is missing",
                "{\"amount\":\"5\",\"transType\":\"01\",\"orderId\":\"1\"}|shows and says nothing, because transType is neither 00 nor 99",
                "{\"amount\":\"5\",\"transType\":\"0\",\"orderId\":\"1\"}|shows and says nothing, because transType is neither 00 nor 99",
                "[1]|shows and says nothing, because orderId is missing",
                "hello|shows and says nothing, because its parser takes it for no JSON",
                "``|shows and says nothing, because its parser takes it for no JSON",
                "{\"amount\":\"5\",\"orderId\":\"1\"}|restarts, because transType is missing",
                "{\"amount\":\"5\",\"transType\":0,\"orderId\":\"1\"}|restarts, because transType is no string",
                "{\"amount\":5,\"transType\":\"99\",\"orderId\":\"1\"}|restarts, because amount is no string",
                "{\"amount\":null,\"transType\":\"99\",\"orderId\":\"1\"}|restarts, because amount is no string",
                "{\"amount\":\"5\",\"transType\":\"99\",\"orderId\":1}|restarts, because orderId is no string",
            })
    void theDeviceReactsAsItsFirmwareDoes(String message, String reaction) {
        assertThat(reaction(message)).isEqualTo("the device " + reaction);
    }

    @Test
    void aMessageOf1024BytesIsOneTooLong() {
        String most = GUIDE + " ".repeat(1023 - GUIDE.length());

        assertThat(reaction(most)).isEqualTo("the device shows 123.44 and asks for a card");
        assertThat(reaction(most + " "))
                .isEqualTo(
                        "the device writes 1 byte of the message past the 1023 that it has room for, and what it does"
                                + " then nobody can say");
    }

    @Test
    void lengthsAreCountedInBytes() {
        String message = "{\"amount\":\"5\",\"transType\":\"00\",\"orderId\":\"%s\"}";

        assertThat(reaction(message.formatted("\u20ac".repeat(10) + "ab"))).startsWith("the device shows 0.05");
        assertThat(reaction(message.formatted("\u20ac".repeat(11))))
                .startsWith("the device writes 1 byte of orderId past the 32");
    }

    @Test
    void thirteenDigitsAreOneTooMany() {
        assertThat(announced("1234567890123")).startsWith("the device writes 1 byte of amount past the 12");
    }

    @Test
    void onlyTheLastOrderIsKnownAgain() {
        assertThat(played("A", "A", "B", "A")).containsExactly(true, false, true, true);
    }

    @Test
    void anEmptyOrderIsNeverKnownAgain() {
        assertThat(played("", "")).containsExactly(true, true);
    }

    @Test
    void aMessageThatIsNotPlayedIsRememberedToo() {
        FirmwareTransition ignored = FirmwareState.switchedOn()
                .receive("{\"amount\":\"5\",\"transType\":\"01\",\"orderId\":\"A\"}".getBytes(UTF_8));

        assertThat(ignored.after().lastOrderId()).contains("A");
    }

    @Test
    void aRestartMakesItForget() {
        FirmwareTransition first = FirmwareState.switchedOn().receive(order("A"));

        FirmwareTransition restarted = first.after().receive("{\"orderId\":\"B\"}".getBytes(UTF_8));

        assertThat(restarted.reaction()).isInstanceOf(FirmwareReaction.DeviceRestart.class);
        assertThat(restarted.after().receive(order("A")).reaction())
                .isInstanceOf(FirmwareReaction.AmountPlayback.class);
    }

    private static List<Boolean> played(String... orders) {
        List<Boolean> played = new ArrayList<>();
        FirmwareState memory = FirmwareState.switchedOn();
        for (String order : orders) {
            FirmwareTransition heard = memory.receive(order(order));
            played.add(heard.reaction() instanceof FirmwareReaction.AmountPlayback);
            memory = heard.after();
        }
        return played;
    }

    private static byte[] order(String orderId) {
        return ("{\"amount\":\"5\",\"transType\":\"99\",\"orderId\":\"" + orderId + "\"}").getBytes(ISO_8859_1);
    }
}
