package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** Many devices at once, each of which presents a card by itself; of what they say and hear nothing is kept. */
final class DeviceCrowd {
    /** So many connect at once, so that a broker is not taken by storm. */
    private static final int WAVE = 50;

    private final DevicePlan plan;
    private final Resources resources;
    private final CrowdLog log;
    private final SpeakerSettings first;
    private final List<MockSpeaker> speakers = new ArrayList<>();

    private DeviceCrowd(DevicePlan plan, Resources resources, CrowdLog log) {
        this.plan = plan;
        this.resources = resources;
        this.log = log;
        this.first = plan.first();
    }

    /** Plays the devices of a plan until it is over, and sums up what came of their sales. */
    static void run(DevicePlan plan, Transcript transcript, Live live, Keyboard keyboard) {
        CrowdLog log = new CrowdLog(live, plan.sns().size());
        try (DeviceNetwork network = new DeviceNetwork()) {
            Resources resources = new Resources(
                    network,
                    new TraceNumbers(transcript.now(), DeviceDesk.MOST_SALES),
                    new Evidence(transcript).aside(),
                    plan.clock());
            DeviceCrowd crowd = new DeviceCrowd(plan, resources, log);
            crowd.gather();
            while (keyboard.next().isPresent()) {
                log.sum();
            }
            log.awaitEnd(plan.target().limits().answer());
            crowd.speakers.forEach(MockSpeaker::close);
        }
        log.sum();
    }

    private void gather() {
        Duration patience = plan.target().limits().connect();
        for (int from = 0; from < plan.sns().size(); from += WAVE) {
            int to = Math.min(from + WAVE, plan.sns().size());
            plan.sns().subList(from, to).forEach(this::add);
            if (!allListen(speakers.subList(from, to), patience)) {
                patience = Duration.ZERO; // They go on trying; nobody waits for a broker that is not there.
            }
        }
    }

    private void add(String sn) {
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
}
