package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TripleDesKey;
import org.cloudspeaker.conformance.format.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mock payment server that knows the data key of the devices that it serves. */
@Timeout(60)
class MockDataKeyTest {
    private static final String TEST_KEY = "54455354444154414B45593030303031";
    private static final FormatProfile GUIDE = new FormatProfiles().guide();

    @TempDir
    Path folder;

    private static Draft sale(String traceNo, CardProtection protection) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(Device.ds50("TEST000000000001"), Card.guide(), 66_66, "000123", traceNo, at)
                .draft(GUIDE.mask(), protection);
    }

    @Test
    void whatDevicesEncryptIsJudgedAndNotShown() throws Exception {
        try (StartedMock mock = StartedMock.start(folder, "payment", "--data-key", TEST_KEY)) {
            Draft wrong = sale("000007", CardProtection.underTestKey())
                    .raw(Field.CARD_NO, WireType.STRING, "451461****2125")
                    .raw(Field.AMOUNT, WireType.STRING, "66.60")
                    .raw(Field.MODEL, WireType.STRING, TEST_KEY);
            mock.post("PAYMENT_SALE_URL", GUIDE.newCodec().encode(wrong));
            mock.await("^  ! DEV-09 MUST ");
            mock.await("^    but was   : cardNo: 6 digits, 4 of \\*, 4 digits$");
            mock.await("^  ! DEV-16 SHOULD ");
            mock.await("^    but was   : 6660 cents in transAmount, 6666 in 9F02$");

            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed() + mock.err())
                    .doesNotContain(Card.guide().pan(), Card.guide().track2(), TEST_KEY);
        }
    }

    @Test
    void aDeviceWithAnotherKeyIsWorthANote() throws Exception {
        CardProtection other = new CardProtection(Optional.of(TripleDesKey.testPinKey()));
        try (StartedMock mock = StartedMock.start(folder, "payment", "--data-key", TEST_KEY)) {
            mock.post("PAYMENT_SALE_URL", GUIDE.newCodec().encode(sale("000007", other)));
            mock.await("^  note  DEV-10 MUST ");
            mock.await("^    try       : check that the data key is that of this very device$");

            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).endsWith("devices: nothing wrong was seen\n");
        }
    }

    @Test
    void whatIsNoKeyIsOneErrorThatDoesNotShowIt() {
        Shell shell = new Shell();

        assertThat(shell.run("mock", "payment", "--data-key", "canary", "--out", folder + "/out"))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo(
                        "conformance mock payment: --data-key: expected a triple DES key of 16 or 24 bytes, in 32 or 48"
                                + " hex digits, found 6 characters, not all of them hex digits\n");
        assertThat(new Shell().run("mock", "payment", "--data-key", "${env:NONE}", "--out", folder + "/out"))
                .isEqualTo(2);
    }
}
