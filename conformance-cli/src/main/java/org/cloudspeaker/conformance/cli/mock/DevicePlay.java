package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.Surroundings;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** Plays one device, or many, until somebody or something ends it. */
final class DevicePlay {
    private static final int EXCHANGES_KEPT = 1000;
    /** As many as there are trace numbers. */
    private static final int MOST_SALES = 999_999;

    private final Surroundings around;
    private final DevicePlan plan;
    private final Transcript transcript;

    DevicePlay(Surroundings around, DevicePlan plan) {
        this.around = around;
        this.plan = plan;
        this.transcript = new Transcript(around.clock(), new Redaction(), EXCHANGES_KEPT);
    }

    /** Plays, for so long at most. */
    void run(Optional<Duration> limit) {
        try (Ending ending = new Ending(around);
                Live live = new Live(around.screen(), transcript.redaction(), around.clock());
                DeviceNetwork network = new DeviceNetwork()) {
            live.begin();
            SpeakerSettings first = plan.first();
            if (plan.sns().size() > 1) {
                crowd(network, live, ending, first, limit);
            } else {
                one(network, live, ending, first, limit);
            }
        }
    }

    private void one(
            DeviceNetwork network, Live live, Ending ending, SpeakerSettings settings, Optional<Duration> limit) {
        DeviceLog log = new DeviceLog(live, settings.connections());
        transcript.follow(log::exchanged);
        MockSpeaker speaker =
                MockSpeaker.switchOn(settings, resources(network, Evidence.passing(transcript)), log::happened);
        if (plan.payer().auto()) {
            speaker.presentAlways(plan.payer().card());
        }
        DeviceDesk desk = new DeviceDesk(speaker, plan.payer().card(), live, ending::begin);
        new TypedCommands(around.in(), desk::hear).start();
        ending.await(limit);
        speaker.switchOff();
    }

    private void crowd(
            DeviceNetwork network, Live live, Ending ending, SpeakerSettings first, Optional<Duration> limit) {
        CrowdLog log = new CrowdLog(live, plan.sns().size());
        new TypedCommands(around.in(), words -> hear(words, log, live, ending)).start();
        try (DeviceCrowd crowd = new DeviceCrowd(plan, resources(network, new Evidence(transcript).aside()), log)) {
            crowd.gather(first);
            ending.await(limit);
            log.awaitEnd(plan.target().limits().answer());
        }
        live.say(log.sum());
    }

    private static void hear(List<String> words, CrowdLog log, Live live, Ending ending) {
        switch (String.join(" ", words)) {
            case "state" -> live.say(log.sum());
            case "quit", "exit" -> ending.begin();
            default -> live.say("expected state or quit, as there are many devices");
        }
    }

    private Resources resources(DeviceNetwork network, Evidence evidence) {
        return new Resources(network, new TraceNumbers(transcript.now(), MOST_SALES), evidence, around.clock());
    }
}
