package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.bench.DeviceBench;
import org.cloudspeaker.conformance.bench.Handed;
import org.cloudspeaker.conformance.bench.Impostor;
import org.cloudspeaker.conformance.bench.Pose;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.payment.Received;

/** What the payment server of a bench, or an impostor, is sent by the device, in one check. */
final class DeviceAtPayments {
    private final BenchRun run;
    private final DeviceBench bench;
    private final Evidence evidence;

    DeviceAtPayments(BenchRun run, Evidence evidence) {
        this.run = run;
        this.bench = run.bench();
        this.evidence = evidence;
    }

    /** Every sale that comes of a card; the first of them within this time. */
    List<Received> presentCard(Duration patience) {
        Handed handed = bench.presentCard(patience);
        if (!handed.done()) {
            throw new InconclusiveException("a card was to be presented " + handed.words());
        }
        List<Received> sales = run.arriving(MessageType.SALE, patience);
        if (!sales.isEmpty()) {
            evidence.met(Role.PAYMENT_SERVER);
        }
        keep();
        return sales;
    }

    /** The same where no sale is to come of it. */
    List<Received> presentCardInVain() {
        return presentCard(Spans.longer(bench.patience().cardInVain(), run.quiet()));
    }

    /** All requests of this type so far. */
    List<Received> requests(MessageType type) {
        List<Received> all = bench.payments().received().stream()
                .filter(request -> request.type() == type)
                .toList();
        keep(all);
        return all;
    }

    /** Has an impostor pose as the payment server while something is published and a card presented. */
    ImpostorMet meet(Impostor impostor, Runnable publishing) {
        try (Pose pose = bench.pose(impostor)) {
            publishing.run();
            Handed handed = bench.presentCard(bench.patience().card());
            boolean came =
                    handed.done() && pose.awaitConnection(bench.patience().card()) > 0;
            int connections = came
                    ? pose.awaitQuiet(Spans.longer(run.quiet(), bench.pauses().repetition()))
                    : 0;
            List<Received> told = pose.received();
            pose.record(evidence, connections, !told.isEmpty());
            keep();
            return new ImpostorMet(impostor, connections, told, pose.inClear());
        }
    }

    /** What the servers of the bench recorded since the last look is evidence of this check. */
    void keep() {
        evidence.adopt(run.news());
    }

    /** And what they recorded of these requests, at whatever time. */
    void keep(List<Received> requests) {
        keep();
        evidence.adopt(run.exchangesOf(requests, evidence.ids()));
    }
}
