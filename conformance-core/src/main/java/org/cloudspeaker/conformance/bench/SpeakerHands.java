package org.cloudspeaker.conformance.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** A mock speaker is the device, and does at once what it is asked to. What it records is its own. */
final class SpeakerHands implements DeviceHands {
    private static final int MOST_SALES = 1000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final SpeakerSettings settings;
    private final Limits limits;
    private final DeviceNetwork network = new DeviceNetwork();
    private final Resources resources;
    private Optional<MockSpeaker> speaker = Optional.empty();

    SpeakerHands(SpeakerSettings settings, Limits limits, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.resources = new Resources(
                network,
                new TraceNumbers(clock.instant(), MOST_SALES),
                new Evidence(new Transcript(clock, new Redaction())),
                clock);
    }

    @Override
    public Handed setUp() {
        speaker.ifPresent(MockSpeaker::switchOff);
        MockSpeaker on = MockSpeaker.switchOn(settings, resources, event -> {});
        speaker = Optional.of(on);
        return new Handed(true, "by switching the mock device on");
    }

    @Override
    public Handed presentCard(Duration held) {
        boolean sold = speaker.flatMap(device -> device.presentCard(Card.guide(), held))
                .isPresent();
        return new Handed(
                true, sold ? "to the mock device, which took it" : "to the mock device, which asked for none");
    }

    @Override
    public Handed query() {
        speaker.ifPresent(MockSpeaker::day);
        return new Handed(true, "of the mock device");
    }

    @Override
    public Duration forSetUp() {
        return SOON;
    }

    @Override
    public Duration forCard() {
        return SOON;
    }

    @Override
    public Duration forCardInVain() {
        return Duration.ZERO;
    }

    @Override
    public Duration forQuery() {
        return SOON;
    }

    @Override
    public Duration forRepetition() {
        return Duration.ZERO;
    }

    @Override
    public Duration forComingBack() {
        return limits.answer();
    }

    @Override
    public Duration forOldLogin() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        speaker.ifPresent(MockSpeaker::close);
        network.close();
    }
}
