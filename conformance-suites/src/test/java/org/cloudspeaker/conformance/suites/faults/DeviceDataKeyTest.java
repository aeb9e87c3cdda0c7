package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.reports.ReportListener;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A device that encrypts card data, with its data key given, with another's, and with none. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class DeviceDataKeyTest {
    private static final FaultTable TABLE = FaultTable.load();
    private static final RequirementSelection CARDS = RequirementSelection.only("DEV-09", "DEV-10", "DEV-16");
    private static final String OTHER_KEY = "0123456789ABCDEFFEDCBA9876543210";
    private static final String SETTLED = ": bench.data-key in the target settles it";
    private static final CanarySecrets CANARIES = CanarySecrets.of(Map.of(
            "card number",
            Card.guide().pan(),
            "track 2",
            Card.guide().track2(),
            "encrypted track 2",
            CardDataProtection.underTestKey().apply(Card.guide().track2()),
            "data key",
            "54455354444154414B45593030303031",
            "data key as text",
            "TESTDATAKEY00001",
            "another key",
            OTHER_KEY));

    @TempDir
    Path out;

    /** In clear these are found as the table says, and under the key they are found just so. */
    @ParameterizedTest
    @EnumSource(names = {"CHIP_SIGNS_ANOTHER_AMOUNT", "PIN_IN_CLEAR"})
    void aFaultInsideWhatIsEncryptedIsFoundAsInClear(DeviceFault fault) {
        RunResult run = EmbeddedRuns.ofDevice(EmbeddedDevice.withDataKey(fault));
        RequirementResult found = EmbeddedRuns.result(run, fault.requirement());

        Set<String> broken = new TreeSet<>(TABLE.row(fault).beside());
        broken.add(fault.requirement());
        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN)).isEqualTo(broken);
        assertThat(found.message()
                        .lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("in a shop") && !line.startsWith("try "))
                        .collect(Collectors.joining("\n")))
                .matches(TABLE.row(fault).message().pattern());
    }

    @Test
    void withoutTheKeyItIsSaidWhatWouldSettleIt() {
        RunResult run =
                run(EmbeddedDevice.target(DeviceFault.MASKS_ANOTHER_LENGTH, DeviceFault.CHIP_SIGNS_ANOTHER_AMOUNT));

        assertThat(verdict(run, "DEV-09"))
                .isEqualTo("PASS: how long the card number is cannot be seen in an encrypted track 2" + SETTLED);
        assertThat(verdict(run, "DEV-10"))
                .isEqualTo(
                        "PASS: under which key track 2 and EMV data are encrypted, and whether a PIN block is, cannot be"
                                + " seen" + SETTLED);
        assertThat(verdict(run, "DEV-16"))
                .isEqualTo("NOT_APPLICABLE: emvData is encrypted, so that tag 9F02 cannot be seen" + SETTLED);
    }

    @Test
    void dataInClearWithoutAnAmountIsNotCalledEncrypted() {
        RunResult run = run(EmbeddedDevice.target(DeviceFault.CHIP_TELLS_THE_CARD_ALONE));

        assertThat(verdict(run, "DEV-09")).as("the chip shows the number").isEqualTo("PASS: ");
        assertThat(EmbeddedRuns.result(run, "DEV-10").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(verdict(run, "DEV-16"))
                .isEqualTo(
                        "NOT_APPLICABLE: emvData is in clear and has no tag 9F02 outside of templates, so that there is no"
                                + " signed amount to compare");
    }

    @Test
    void aCardNumberInAnotherFieldIsShownNowhere() {
        RunResult run = run(EmbeddedDevice.target(
                DeviceFault.CARD_NUMBER_IN_ANOTHER_FIELD, DeviceFault.TRACK_2_AS_HEX_OF_ITS_TEXT));

        assertThat(EmbeddedRuns.result(run, "DEV-10").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aKeyThatOpensNothingAccusesNobody() {
        Target target = EmbeddedDevice.target();
        RunResult run = run(target.on(target.bench().orElseThrow().sendingUnder(new Secret(OTHER_KEY))));

        String under = " comes out under this key, neither block by block (ECB) nor chained (CBC)";
        assertThat(List.of("DEV-09", "DEV-10", "DEV-16"))
                .allSatisfy(id -> assertThat(verdict(run, id))
                        .isEqualTo("INCONCLUSIVE: bench.data-key does not open what the device sent (track2: no track 2"
                                + under + "; emvData: no data of a chip (TLV)" + under
                                + "): check that it is the data key of this very device"));
    }

    @Test
    void whatTheKeyDoesNotOpenBesideTheRestIsSentToDev10() {
        RunResult run = run(EmbeddedDevice.withDataKey(DeviceFault.TRACK_2_UNDER_THE_PIN_KEY));

        assertThat(EmbeddedRuns.result(run, "DEV-10").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(EmbeddedRuns.result(run, "DEV-16").verdict()).isEqualTo(Verdict.PASS);
        assertThat(verdict(run, "DEV-09"))
                .startsWith(
                        "INCONCLUSIVE: bench.data-key does not open what the device sent (track2: no track 2 comes out")
                .endsWith("): it opens the rest, so see to DEV-10 first");
    }

    @Test
    void aMaskThatHidesTooLittleIsStillFoundUnderAKeyThatOpensNothing() {
        Target target = EmbeddedDevice.target(DeviceFault.MASKS_TOO_LITTLE);
        RunResult run = run(target.on(target.bench().orElseThrow().sendingUnder(new Secret(OTHER_KEY))));

        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL)).containsExactly("DEV-09");
    }

    private static String verdict(RunResult run, String id) {
        RequirementResult result = EmbeddedRuns.result(run, id);
        return result.verdict() + ": " + result.reason();
    }

    /** The checks of card data, with reports; nothing secret is in any of them. */
    private RunResult run(Target target) {
        try (ConsoleCapture console = new ConsoleCapture()) {
            RunResult run = new SuiteRunner(Clock.systemUTC(), List.of(new ReportListener()))
                    .run(target, RunOptions.into(out).withSelection(CARDS));
            assertThat(CANARIES.in(run + console.printed() + files())).isEmpty();
            return run;
        }
    }

    /** All that was written. */
    private String files() {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(DeviceDataKeyTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return file + new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
