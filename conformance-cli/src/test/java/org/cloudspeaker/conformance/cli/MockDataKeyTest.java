package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mock payment server that knows the data key of the devices that it serves. */
@Timeout(60)
class MockDataKeyTest {
    private static final String TEST_KEY = "54455354444154414B45593030303031";
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    @TempDir
    Path folder;

    private static OutgoingMessage sale(String traceNo, CardDataProtection protection) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        return new Sale(DeviceIdentity.ds50("TEST000000000001"), Card.guide(), 66_66, "000123", traceNo, at)
                .toMessage(GUIDE.mask(), protection);
    }

    @Test
    void whatDevicesEncryptIsJudgedAndNotShown() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--data-key", TEST_KEY)) {
            OutgoingMessage wrong = sale("000007", CardDataProtection.underTestKey())
                    .withRaw(MessageField.CARD_NO, WireType.STRING, "451461****2125")
                    .withRaw(MessageField.AMOUNT, WireType.STRING, "66.60")
                    .withRaw(MessageField.MODEL, WireType.STRING, TEST_KEY);
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
        CardDataProtection other = new CardDataProtection(Optional.of(TripleDesKey.testPinKey()));
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--data-key", TEST_KEY)) {
            mock.post("PAYMENT_SALE_URL", GUIDE.newCodec().encode(sale("000007", other)));
            mock.await("^  note  DEV-10 MUST ");
            mock.await("^    try       : check that the data key is that of this very device$");

            mock.interrupt();
            assertThat(mock.exitCode()).isZero();
            assertThat(mock.printed()).endsWith("devices: no problem seen\n");
        }
    }

    @Test
    void whatIsNoKeyIsOneErrorThatDoesNotShowIt() {
        CommandLineRunner shell = new CommandLineRunner();

        assertThat(shell.run("mock", "payment", "--data-key", "canary", "--out", folder + "/out"))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo(
                        "conformance mock payment: --data-key: expected a triple DES key of 16 or 24 bytes, in 32 or 48"
                                + " hex digits, found 6 characters, not all of them hex digits\n");
        assertThat(new CommandLineRunner()
                        .run("mock", "payment", "--data-key", "${env:NONE}", "--out", folder + "/out"))
                .isEqualTo(2);
    }
}
