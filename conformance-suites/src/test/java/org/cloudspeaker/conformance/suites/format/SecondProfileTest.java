package org.cloudspeaker.conformance.suites.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.fault.AmountFault;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.EndToEndFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.suites.faults.EmbeddedRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites know no format by heart: a vendor's that shares nothing with the guide's goes through them as well. */
@Execution(ExecutionMode.CONCURRENT)
class SecondProfileTest {
    private static final List<String> SIGNATURES =
            List.of("SIG-01", "SIG-02", "SIG-03", "SIG-04", "SIG-05", "SIG-06", "SIG-07");
    private static final String TRUE_REASON = "the format profile does not write page numbers as a string";

    /** One or more for every message of the format and every kind of value in it. */
    static List<Fault> faults() {
        return List.of(
                BrokerDeliveryFault.MATCHES_PREFIX,
                BrokerDeliveryFault.RE_ENCODES_PAYLOAD,
                SaleFault.TRAILING_COMMA,
                SaleFault.ANSWERS_AS_HTML,
                SaleFault.LEAVES_EMV_DATA_OUT,
                SaleFault.CODE_AND_STATUS_DISAGREE,
                SaleFault.DECLINES_WITH_CODE_00,
                SaleFault.DECLINES_WITHOUT_EMV_DATA,
                SaleFault.CUTS_EMV_DATA_OFF,
                SaleFault.LONG_AUTH_CODE,
                SaleFault.REFUSES_UNKNOWN_FIELDS,
                SaleFault.APPROVES_INCOMPLETE_SALES,
                SaleFault.ROLLS_DATES_OVER,
                SaleFault.BOOKS_REFUNDS_AS_SALES,
                SaleFault.TAKES_ANY_PAY_TYPE,
                AmountFault.CENTS_BY_DOUBLE,
                RetryFault.BOOKS_REPETITIONS,
                QueryFault.TOTAL_AS_STRING,
                QueryFault.ISO_DATE_TIME,
                QueryFault.NULL_WHERE_NOTHING_MATCHES,
                QueryFault.FAILS_PAST_THE_LAST,
                QueryFault.MASKS_FIRST_FOUR,
                QueryFault.MASKS_TO_ONE_LENGTH,
                QueryFault.PADS_CARD_ORG,
                QueryFault.KNOWS_A_30TH_OF_FEBRUARY,
                QueryFault.UNORDERED,
                QueryFault.FOLLOWS_PAGE_SIZE,
                QueryFault.SHOWS_DECLINES_AS_APPROVED,
                ApiKeyFault.ECHOES_KEY,
                RobustnessFault.FAILS_ON_WHAT_IS_NO_JSON,
                RobustnessFault.APPROVES_LARGE_BODIES,
                RobustnessFault.BOOKS_QUERY_STRING_OF_GET,
                EndToEndFault.LOSES_THE_AMOUNT);
    }

    @Test
    void everythingPassesThatTheFormatLeavesRoomFor() {
        RunResult run = run(RequirementSelection.all().without("PAR", "OTA", "MSG"));

        assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(EmbeddedRuns.result(run, "QRY-12").reason()).isEqualTo(TRUE_REASON);
        Set<String> foreign = new TreeSet<>(EmbeddedRuns.CERTIFICATES);
        foreign.add("QRY-12");
        foreign.addAll(SIGNATURES);
        assertThat(EmbeddedRuns.ids(run, Verdict.NOT_APPLICABLE)).isEqualTo(foreign);
        Set<String> rest = new TreeSet<>(EmbeddedRuns.checked());
        rest.removeAll(foreign);
        rest.addAll(List.of("FMT-01", "FMT-02", "FMT-03", "FMT-04", "FMT-05"));
        assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).containsAll(rest);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundUnderItsRequirement(Fault fault) {
        RunResult run = run(RequirementSelection.only(fault.requirement()), fault);

        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN)).containsExactly(fault.requirement());
        assertThat(run.resultsWith(Verdict.ERROR)).isEmpty();
    }

    @Test
    void messagesSpeakTheVendorsFormat() {
        RunResult run = run(RequirementSelection.only("SAL-04"), SaleFault.LEAVES_EMV_DATA_OUT);

        assertThat(EmbeddedRuns.result(run, "SAL-04").message())
                .contains("expected  : chip: a string of the form ([0-9A-F]{2})*", "but was   : chip: nothing")
                .doesNotContain("emvData: ");
    }

    @Test
    void aDeviceThatFailsOverABrokenMessageOfTheVendorsIsFound() {
        RunResult run = EmbeddedRuns.ofDevice(EmbeddedDevice.target(DeviceFault.RESTARTS_OVER_A_MISSING_FIELD)
                .inFormat(VendorProfile.file().toString()));

        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.ERROR))
                .containsExactly("DEV-06");
        assertThat(EmbeddedRuns.result(run, "DEV-06").message())
                .contains("messages that cannot be read, the last of them no act")
                .contains("expected  : the device keeps its connection");
    }

    private static RunResult run(RequirementSelection selection, Fault... faults) {
        try (EmbeddedServers servers =
                EmbeddedServers.start(Clock.systemUTC(), VendorProfile.file().toString(), List.of(faults))) {
            return EmbeddedRuns.over(servers.target(), selection);
        }
    }
}
