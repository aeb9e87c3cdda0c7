package org.cloudspeaker.conformance.suites.device;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.ImpostorCertificate;

/** DEV: a device, and a payment server that does not answer or is an impostor. */
@ConformanceChapter("DEV")
public class DevicePayments {
    private static final long AMOUNT = 1250;

    @Verifies(value = "DEV-12", needs = "DEV-06")
    void itSendsNothingToAnImpostor(CertifiedDevice device, CaseRunner cases) {
        ImpersonationCheck impostors = ImpersonationCheck.of(device);
        cases.each(
                impostors.all(),
                ImpostorCertificate::title,
                impostor -> impostors.contact(impostor, AMOUNT).requireNothingSent());
    }

    @Verifies(value = "DEV-13", needs = "DEV-06")
    void itRepeatsTheSameSaleAFewTimes(CertifiedDevice device, CaseRunner cases) {
        cases.each(AnswerLossCase.fewAndAll(), lost -> {
            DeviceRetryCheck repeated = lost.pay(device, AMOUNT);
            repeated.requireRetry();
            repeated.requireSameBytes();
            repeated.requireAtMost(lost.allowed());
        });
    }

    @Verifies(value = "DEV-14", needs = "DEV-06")
    void traceNumbersRiseByOne(CertifiedDevice device) {
        TraceNumberSeries.of(device.firstPayments()).requireRiseByOne();
        TraceNumberSeries.overLostAnswers(device, AMOUNT).requireRiseByOne();
    }
}
