package org.cloudspeaker.conformance.suites.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that are in the field: a right server is conformant, and one that speaks another dialect is not. */
class FormatGalleryTest {
    private static final Path FORMATS = Path.of("..", "sample-configs", "formats");
    private static final RequirementSelection CHAPTERS =
            RequirementSelection.only("MSG", "SAL", "AMT", "QRY", "SIG", "FMT");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xml-gateway",
                "form-speaker",
                "vend-delimited",
                "signed-json",
                "dspread-trade",
                "soundbox-upi",
                "cashier",
                "coins",
                "ds200"
            })
    void aRightServerIsConformant(String name) {
        Path format = FORMATS.resolve(name + ".yaml");
        RunResult run = run(format, format, CHAPTERS);
        assertThat(run.results())
                .filteredOn(it -> List.of(Verdict.FAIL, Verdict.WARN, Verdict.ERROR, Verdict.INCONCLUSIVE)
                        .contains(it.verdict()))
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
    }

    /** What the server's profile says instead of the target's makes it a mutant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xml-gateway|by: sha-256|by: sha-512|SIG-01|/PAYMENTRESPONSE/HASH",
                "xml-gateway|RESPONSETEXT: {own: string, sample: DONE}|RESPONSETXT: {own: string, sample: DONE}|FMT-01|sale-answer /PAYMENTRESPONSE/RESPONSETEXT",
                "xml-gateway|\"yyyy-MM-dd'T'HH:mm:ss\"|\"yyyy/MM/dd HH:mm:ss\"|FMT-03|sale-answer /PAYMENTRESPONSE/DATETIME",
                "form-speaker|errcode: {own: number, one-of: [0, 17, 20]}|errcode: {own: string, one-of: [\"0\", \"17\", \"20\"]}|FMT-02|sale-answer /errcode",
                "form-speaker|detail?: {own: any}|details: {own: string}|FMT-05|sale-answer /details",
                "vend-delimited|- PAYTM|- PAYPAL|FMT-04|broadcast /1",
                "vend-delimited|unit: major, decimals: 2, form: '\\d{1,9}\\.\\d{2}'|unit: minor, form: '\\d{1,9}'|FMT-03|broadcast /3",
                "signed-json|as: base64|as: hex|SIG-01|/sign",
                "signed-json|{is: status, words: {APPROVED: PAID}}|{is: status, words: {APPROVED: OK}}|QRY-04|state",
                "dspread-trade|words: {ANNOUNCEMENT: SUCCESS}|words: {ANNOUNCEMENT: BANANA}|FMT-04|broadcast /status",
                "dspread-trade|respMsg: {own: string, sample: SUCCESS}|respMsg: {own: number, sample: 1}|FMT-02|sale-answer /respMsg",
                "soundbox-upi|eventId: {is: order-id, max-bytes: 36}|eventNo: {is: order-id, max-bytes: 36}|FMT-01|broadcast /eventId",
                "cashier|transaction_id?: {is: auth-code}|transactionId: {is: auth-code}|FMT-05|sale-answer /transactionId",
                "coins|money: {is: amount,|money: {type: number, is: amount,|MSG-03|money",
                "ds200|words: {ANNOUNCEMENT: SUCCESS}|words: {ANNOUNCEMENT: success}|FMT-04|broadcast /status"
            })
    void aMutantIsCaughtInTheVendorsWords(String name, String right, String wrong, String id, String said)
            throws IOException {
        Path format = FORMATS.resolve(name + ".yaml");
        String text = Files.readString(format);
        assertThat(text).contains(right);
        Path mutant = Files.writeString(folder.resolve("mutant.yaml"), text.replace(right, wrong));
        RunResult run = run(mutant, format, RequirementSelection.only(id));
        RequirementResult result = run.results().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(result.verdict()).isIn(Verdict.FAIL, Verdict.WARN);
        assertThat(result.message()).contains(said);
    }

    private RunResult run(Path spoken, Path certified, RequirementSelection selection) {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC(), spoken.toString(), List.of())) {
            RunOptions options = RunOptions.into(folder.resolve("out")).withSelection(selection);
            return new SuiteRunner(Clock.systemUTC(), List.of())
                    .run(servers.target().inFormat(certified.toString()), options);
        }
    }
}
