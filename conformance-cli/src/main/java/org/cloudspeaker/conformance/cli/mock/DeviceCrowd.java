package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** Many devices at once, each of which presents a card by itself. */
final class DeviceCrowd implements AutoCloseable {
    /** So many connect at once, so that a broker is not taken by storm. */
    private static final int WAVE = 50;

    private final DevicePlan plan;
    private final Resources resources;
    private final CrowdLog log;
    private final List<MockSpeaker> speakers = new ArrayList<>();

    DeviceCrowd(DevicePlan plan, Resources resources, CrowdLog log) {
        this.plan = plan;
        this.resources = resources;
        this.log = log;
    }

    /** Switches them on, wave after wave. */
    void gather(SpeakerSettings first) {
        Duration patience = plan.target().limits().connect();
        for (int from = 0; from < plan.sns().size(); from += WAVE) {
            int to = Math.min(from + WAVE, plan.sns().size());
            plan.sns().subList(from, to).forEach(sn -> add(sn, first));
            if (!allListen(speakers.subList(from, to), patience)) {
                patience = Duration.ZERO; // They go on trying; nobody waits for a broker that is not there.
            }
        }
    }

    private void add(String sn, SpeakerSettings first) {
        SpeakerSettings own = sn.equals(first.connections().sn()) ? first : plan.other(sn, first);
        MockSpeaker speaker = MockSpeaker.switchOn(own, resources, event -> log.happened(sn, event));
        speaker.presentAlways(plan.payer().card());
        speakers.add(speaker);
    }

    private static boolean allListen(List<MockSpeaker> wave, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return wave.stream()
                .map(speaker -> speaker.awaitListening(Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
                .reduce(true, Boolean::logicalAnd);
    }

    /** Switches them off. */
    @Override
    public void close() {
        speakers.forEach(MockSpeaker::switchOff);
    }
}
