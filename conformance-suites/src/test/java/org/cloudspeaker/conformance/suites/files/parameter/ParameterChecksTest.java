package org.cloudspeaker.conformance.suites.files.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.files.ParameterRun.GOOD;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.files.ParameterRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterChecksTest {
    /** Their findings say more of what the device does than the catalogue can; ParameterMendingTest looks at that. */
    private static final Set<String> SAY_MORE = Set.of("PAR-21", "PAR-26");

    @Test
    void aGoodFilePassesEveryRequirement() {
        ParameterRun good = ParameterRun.of(GOOD);

        assertThat(good.exceptPasses()).isEmpty();
        assertThat(good.chapter()).hasSize(26).allMatch(result -> result.observations() > 0);
    }

    /** The table: id, what the good file loses and gets instead, the finding, and every other verdict but PASS. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            resources = "parameter-faults.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            maxCharsPerColumn = 8192,
            ignoreLeadingAndTrailingWhitespace = false)
    void aFaultIsFoundUnderItsRequirement(String id, String good, @Nullable String bad, String finding, String others) {
        assertThat(GOOD).contains(good);

        ParameterRun run = ParameterRun.of(GOOD.replace(good, bad == null ? "" : text(bad)));

        assertThat(run.findings(id)).containsExactly(finding);
        assertThat(run.exceptPasses()).isEqualTo(verdicts(others, run.result(id)));
        assertThat(run.result(id).message())
                .contains(
                        SAY_MORE.contains(id)
                                ? "in a shop : "
                                : run.result(id).requirement().consequence())
                .contains(run.result(id).requirement().remedy());
    }

    @Test
    void everyRequirementHasAFaultAndEveryMustHasTwo() throws IOException {
        Map<String, Long> faults;
        try (InputStream in = ParameterChecksTest.class.getResourceAsStream("parameter-faults.csv")) {
            faults = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf('|')), Collectors.counting()));
        }

        assertThat(Catalogue.load().requirements())
                .filteredOn(it -> it.chapterId().equals("PAR"))
                .hasSize(26)
                .allSatisfy(it -> assertThat(faults.getOrDefault(it.id(), 0L))
                        .as(it.id())
                        .isGreaterThanOrEqualTo(it.level() == RequirementLevel.MUST ? 2 : 1));
    }

    @Test
    void aSoundKeyDoesNotHideAnUnsoundOne() {
        ParameterRun run =
                ParameterRun.of(GOOD.replace("    \"mqtt_port\":\"1883\",", "").replace("\"443\"", "\"70000\""));

        assertThat(run.result("PAR-06").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run.findings("PAR-06"))
                .containsExactly("pgw_port > posparam.ini:12:16 pgw_port > a port from 1 to 65535 > \"70000\"");
    }

    @Test
    void whatCannotBeSeenSaysWhy() {
        ParameterRun run = ParameterRun.of(GOOD.replace("    \"pgw_auth_type\":\"api_key\",", ""));

        assertThat(run.result("PAR-13").reason()).isEqualTo("posparam.ini has no pgw_auth_type to look at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "localhost", "2001:db8::1", "::1", "Broker-1.shop.example.", "my_broker", "a"})
    void everyHostIsTakenAtTheBroker(String host) {
        assertThat(ParameterRun.of(GOOD.replace("broker.example", host)).exceptPasses())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay.example", "HTTPS://pay.example", "https://10.0.0.1", "https://[2001:db8::1]", "::1"})
    void everyHostIsTakenAtThePaymentServer(String endpoint) {
        assertThat(ParameterRun.of(GOOD.replace("https://pay.example", endpoint))
                        .exceptPasses())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59Z, UTC, PASS",
        "2027-01-01T00:00:00Z, UTC, FAIL",
        "2026-12-31T16:00:00Z, Asia/Shanghai, FAIL",
        "2027-01-01T04:00:00Z, America/New_York, PASS"
    })
    void aKeyIsGoodThroughItsLastDayWhereTheDeviceStands(Instant now, ZoneId zone, Verdict verdict) {
        ParameterRun run = ParameterRun.at(now, zone, GOOD.replace("20271231", "20261231"));

        assertThat(run.result("PAR-18").verdict()).isEqualTo(verdict);
    }

    @Test
    void thirtyDaysAreEnough() {
        assertThat(ParameterRun.of(GOOD.replace("20271231", "20261223")).exceptPasses())
                .isEmpty();
        assertThat(ParameterRun.of(GOOD.replace("20271231", "20261222")).exceptPasses())
                .containsOnlyKeys("PAR-19");
    }

    @Test
    void theTargetMaySayWhatTransportThePortHas() {
        ParameterRun run = ParameterRun.over(MqttTransport.TLS, GOOD.replace("\"1883\"", "\"8883\""));

        assertThat(run.exceptPasses()).containsOnly(Map.entry("PAR-26", Verdict.NOT_APPLICABLE));
    }

    private static String text(String bad) {
        return bad.replace("<LF>", "\n")
                .replace("<96>", "a".repeat(63) + "." + "b".repeat(32))
                .replace("<1000>", "a".repeat(1000))
                .replace("<2000>", " ".repeat(2000))
                .replace("<100>", "a".repeat(63) + "." + "b".repeat(36))
                .replace("<128>", "a".repeat(60) + "." + "b".repeat(60) + ".example");
    }

    private static Map<String, Verdict> verdicts(String others, RequirementResult own) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        verdicts.put(own.id(), own.requirement().level() == RequirementLevel.MUST ? Verdict.FAIL : Verdict.WARN);
        Stream.of(others.split(" "))
                .map(other -> other.split("="))
                .filter(other -> other.length == 2)
                .forEach(other -> verdicts.put(other[0], Verdict.valueOf(other[1])));
        return verdicts;
    }
}
