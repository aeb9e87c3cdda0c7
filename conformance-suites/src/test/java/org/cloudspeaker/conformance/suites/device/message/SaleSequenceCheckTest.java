package org.cloudspeaker.conformance.suites.device.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.suites.device.DeviceMessageSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleSequenceCheckTest {
    private static final int APPROVED = 200;
    private static final int LOST = 0;

    private final SaleSequenceCheck sales = new SaleSequenceCheck();

    private Optional<DeviceFinding> sell(String traceNo, String fingerprint, int status) {
        return sales.next(
                DeviceMessageSamples.received(DeviceMessageSamples.sale(traceNo, 66_66), fingerprint, status));
    }

    private static void says(Optional<DeviceFinding> found, String requirement, String expected, String actual) {
        assertThat(found).get().hasToString(requirement);
        assertThat(found.get().discrepancy()).extracting("expected", "actual").containsExactly(expected, actual);
    }

    @ParameterizedTest
    @CsvSource({"000001, 000002", "999999, 000000", "999999, 000001"})
    void aNumberThatRisesByOneIsRight(String first, String second) {
        assertThat(sell(first, "a", APPROVED)).isEmpty();
        assertThat(sell(second, "b", APPROVED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"000007, 000009", "000007, 000006", "000007, 000001"})
    void aNumberThatDoesNotIsNamed(String first, String second) {
        sell(first, "a", APPROVED);
        says(sell(second, "b", APPROVED), "DEV-14 WRONG", "trace number 000008", second);
    }

    @Test
    void aNewSaleUnderTheNumberOfTheLastIsNamed() {
        sell("000007", "a", APPROVED);
        Optional<DeviceFinding> found = sell("000007", "b", APPROVED);
        says(found, "DEV-14 WRONG", "trace number 000008", "the number of the sale before");
        assertThat(found.get().discrepancy().sent())
                .isEqualTo("sale 000123/000007 of 66.66 by TEST000000000001,"
                        + " then sale 000123/000007 of 66.66 by TEST000000000001");
    }

    @Test
    void threeTimesTheSameBytesAreARepetition() {
        assertThat(sell("000007", "a", LOST)).isEmpty();
        assertThat(sell("000007", "a", LOST)).isEmpty();
        assertThat(sell("000007", "a", LOST)).isEmpty();
        assertThat(sell("000008", "b", APPROVED)).as("the device had given up").isEmpty();
    }

    @Test
    void aFourthTimeIsNamed() {
        for (int i = 0; i < 3; i++) {
            sell("000007", "a", LOST);
        }
        says(sell("000007", "a", LOST), "DEV-13 WRONG", "the same sale at most 3 times in all", "attempt 4");
    }

    @Test
    void aRepetitionWithOtherBytesIsNamed() {
        sell("000007", "a", LOST);
        says(
                sell("000007", "b", APPROVED),
                "DEV-13 WRONG",
                "the same bytes again, as no answer came",
                "the same number with other bytes");
    }

    @Test
    void aNewSaleUnderTheNumberOfOneThatWasGivenUpIsNamed() {
        for (int i = 0; i < 3; i++) {
            sell("000007", "a", LOST);
        }
        says(sell("000007", "b", APPROVED), "DEV-14 WRONG", "trace number 000008", "the number of the sale before");
    }

    @Test
    void aNewNumberAfterALostAnswerIsWorthANote() {
        sell("000007", "a", LOST);
        says(
                sell("000008", "b", APPROVED),
                "DEV-13 NOTE",
                "the sale again under 000007, as no answer came",
                "a sale of the same amount under 000008");
    }

    @Test
    void devicesDoNotShareTheirNumbers() {
        sell("000007", "a", APPROVED);
        assertThat(sales.next(DeviceMessageSamples.received(
                        DeviceMessageSamples.read(MessageType.SALE, "{\"deviceSn\":\"TEST2\",\"traceNo\":\"000031\"}"),
                        DeviceMessageSamples.key(PresentedApiKey.KeyState.RIGHT))))
                .isEmpty();
        assertThat(sell("000008", "b", APPROVED)).isEmpty();
    }
}
