package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/** What the payment server of a bench, or an impostor, is sent by the device, in one check. */
final class DeviceHttpView {
    private final BenchSession run;
    private final DeviceBench bench;
    private final Evidence evidence;

    DeviceHttpView(BenchSession run, Evidence evidence) {
        this.run = run;
        this.bench = run.bench();
        this.evidence = evidence;
    }

    /** Every sale that comes of a card; the first of them within this time. */
    List<ReceivedRequest> presentCard(Duration patience) {
        StepResult step = bench.presentCard(patience);
        if (!step.done()) {
            throw new InconclusiveException("a card was to be presented " + step.words());
        }
        List<ReceivedRequest> sales = run.awaitRequests(MessageType.SALE, patience);
        if (!sales.isEmpty()) {
            evidence.met(TargetRole.PAYMENT_SERVER);
        }
        adoptEvidence();
        return sales;
    }

    /** The same where no sale is to come of it. */
    List<ReceivedRequest> presentCardExpectingNoSale() {
        return presentCard(Durations.max(bench.timeouts().cardInVain(), run.quietTime()));
    }

    /** All requests of this type so far. */
    List<ReceivedRequest> requests(MessageType type) {
        List<ReceivedRequest> all = bench.payments().received().stream()
                .filter(request -> request.type() == type)
                .toList();
        adoptEvidence(all);
        return all;
    }

    /** Has an impostor pose as the payment server while something is published and a card presented. */
    ImpersonationResult meetImpostor(ImpostorCertificate impostor, Runnable publishing) {
        try (Impersonation impersonation = bench.impersonate(impostor)) {
            publishing.run();
            StepResult step = bench.presentCard(bench.timeouts().card());
            boolean came = step.done()
                    && impersonation.awaitConnection(bench.timeouts().card()) > 0;
            int connections = came
                    ? impersonation.awaitQuiet(
                            Durations.max(run.quietTime(), bench.retryDelays().repetition()))
                    : 0;
            List<ReceivedRequest> told = impersonation.received();
            impersonation.record(evidence, connections, !told.isEmpty());
            adoptEvidence();
            return new ImpersonationResult(impostor, connections, told, impersonation.hasPlainConnection());
        }
    }

    /** What the servers of the bench recorded since the last look is evidence of this check. */
    void adoptEvidence() {
        evidence.adopt(run.newExchanges());
    }

    /** And what they recorded of these requests, at whatever time. */
    void adoptEvidence(List<ReceivedRequest> requests) {
        adoptEvidence();
        evidence.adopt(run.exchangesOf(requests, evidence.ids()));
    }
}
