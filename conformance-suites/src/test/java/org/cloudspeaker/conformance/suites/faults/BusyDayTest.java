package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
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
            MockDevice device = device(servers.target());
            Stream.generate(() -> device.newSale(100)).limit(SALES).forEach(device::sell);

            Run run = Runs.over(servers.target(), Selection.only("AMT-01", "QRY-04"));

            assertThat(Runs.verdicts(run).values()).containsOnly(Verdict.PASS);
        }
    }

    @Test
    void aMadeUpDeviceThatTheServerTakesStandsInForABusyOne() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            Target target = withMadeUpDevices(servers.target());
            MockDevice device = device(target);
            Stream.generate(() -> device.newSale(100)).limit(SALES).forEach(device::sell);

            Run run = Runs.over(
                    target,
                    Selection.only("SAL-01", "SAL-06", "QRY-01", "QRY-05", "QRY-06", "QRY-07", "QRY-08", "QRY-09"));

            assertThat(Runs.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.ERROR))
                    .isEmpty();
            assertThat(Runs.verdicts(run)).containsEntry("QRY-07", Verdict.PASS);
        }
    }

    private static Target withMadeUpDevices(Target target) {
        DeviceSettings device = target.device();
        TestDevices madeUp = new TestDevices(List.of("MADEUP000000001", "MADEUP000000002"), false);
        return Target.of(
                        target.name(),
                        new DeviceSettings(device.parameters(), device.sn(), madeUp, device.credentials()))
                .with(target.mqtt(), target.payment());
    }

    private static MockDevice device(Target target) {
        Clock clock = Clock.systemUTC();
        Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));
        PaymentAddress address = PaymentAddress.of(
                target.device().parameters().parameters().orElseThrow().payment(), target.payment(), target.limits());
        return new MockDevice(
                target.device().sn(),
                new FormatProfiles().guide().newCodec(),
                new PaymentLink(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, SALES),
                clock);
    }
}
