package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.bench.Impostor;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Verifies;

/** DEV: a device, and a payment server that fails it or is none. */
@ConformanceChapter("DEV")
public class DevicePayments {
    private static final long AMOUNT = 1250;

    @Verifies(value = "DEV-12", needs = "DEV-06")
    void itSendsNothingToAnImpostor(DeviceUnderTest device, Cases cases) {
        Impostors impostors = Impostors.around(device);
        cases.each(
                impostors.all(),
                Impostor::title,
                impostor -> impostors.meeting(impostor, AMOUNT).toldItNothing());
    }

    @Verifies(value = "DEV-13", needs = "DEV-06")
    void itRepeatsTheSameSaleAFewTimes(DeviceUnderTest device, Cases cases) {
        cases.each(LostAnswers.fewAndAll(), lost -> {
            Repeated repeated = lost.by(device, AMOUNT);
            repeated.wasSentAgain();
            repeated.isTheSame();
            repeated.wasSentNoMoreThan(lost.allowed());
        });
    }

    @Verifies(value = "DEV-14", needs = "DEV-06")
    void traceNumbersRiseByOne(DeviceUnderTest device) {
        TraceSeries.of(device.firstPayments()).risesByOne();
        TraceSeries.overLostAnswers(device, AMOUNT).risesByOne();
    }
}
