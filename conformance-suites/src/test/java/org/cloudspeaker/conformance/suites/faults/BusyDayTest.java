package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A pipeline runs many times a day against the same sandbox, and its device's day grows long. */
@Execution(ExecutionMode.CONCURRENT)
class BusyDayTest {
    /** More than the pages that a check reads from end to end. */
    private static final int SALES = 501;

    @Test
    void aSaleIsFoundAtTheEndOfALongDay() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            PaymentClient device = device(servers.target());
            Stream.generate(() -> device.newSale(100)).limit(SALES).forEach(device::sell);

            RunResult run = EmbeddedRuns.over(servers.target(), RequirementSelection.only("AMT-01", "QRY-04"));

            assertThat(EmbeddedRuns.verdicts(run).values()).containsOnly(Verdict.PASS);
        }
    }

    @Test
    void aMadeUpDeviceThatTheServerTakesStandsInForABusyOne() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            Target target = withMadeUpDevices(servers.target());
            PaymentClient device = device(target);
            Stream.generate(() -> device.newSale(100)).limit(SALES).forEach(device::sell);

            RunResult run = EmbeddedRuns.over(
                    target,
                    RequirementSelection.only(
                            "SAL-01", "SAL-06", "QRY-01", "QRY-05", "QRY-06", "QRY-07", "QRY-08", "QRY-09"));

            assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.ERROR))
                    .isEmpty();
            assertThat(EmbeddedRuns.verdicts(run)).containsEntry("QRY-07", Verdict.PASS);
        }
    }

    private static Target withMadeUpDevices(Target target) {
        DeviceConfig device = target.device();
        AdditionalTestDevices madeUp = new AdditionalTestDevices(List.of("MADEUP000000001", "MADEUP000000002"), false);
        return Target.of(
                        target.name(), new DeviceConfig(device.parameters(), device.sn(), madeUp, device.credentials()))
                .with(target.mqtt(), target.payment());
    }

    private static PaymentClient device(Target target) {
        Clock clock = Clock.systemUTC();
        Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));
        PaymentServerAddress address = PaymentServerAddress.of(
                target.device().parameters().parameters().orElseThrow().payment(), target.payment(), target.limits());
        return new PaymentClient(
                target.device().sn(),
                new FormatProfileLoader().guide().newCodec(),
                new HttpPaymentClient(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, SALES),
                clock);
    }
}
