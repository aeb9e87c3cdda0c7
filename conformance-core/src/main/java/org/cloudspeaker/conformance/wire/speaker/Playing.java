package org.cloudspeaker.conformance.wire.speaker;

import java.time.Duration;
import org.cloudspeaker.conformance.firmware.Reaction;
import org.cloudspeaker.conformance.wire.device.Delivery;

/** What a speaker does with a message that arrives. Nothing here waits, for it is done on the thread of the network. */
final class Playing {
    private static final Duration FOR_GOOD = Duration.ofDays(1);

    private final Hearing hearing;
    private final Guidance guidance;
    private final Diary diary;
    private final Consequences consequences;
    private final SpeakerManners manners;
    private final Firmware firmware;

    /** What a message can lead to beside showing and saying something. */
    interface Consequences {
        /** It starts anew. */
        void restart();

        /** It loses its connection. */
        void loseLine();

        /** It sells an amount in minor units without a card being presented. */
        void sellAtOnce(long amount);

        /** It sells once more what it sold last. */
        void sellLastAgain();
    }

    Playing(SpeakerSettings settings, Guidance guidance, Diary diary, Consequences consequences) {
        this.hearing = new Hearing(settings.codec());
        this.guidance = guidance;
        this.diary = diary;
        this.consequences = consequences;
        this.manners = new SpeakerManners(settings.faults());
        this.firmware = settings.firmware();
    }

    /** It remembers no message. */
    void forget() {
        hearing.forget();
    }

    /** Plays a message, or does whatever else it leads to. */
    void arrived(Delivery delivery) {
        if (manners.playsRepetitions()) {
            hearing.forget();
        }
        Reaction reaction = survived(hearing.hear(delivery.payload().bytes()));
        if (reaction instanceof Reaction.Plays plays) {
            play(plays);
            return;
        }
        diary.note(at -> new SpeakerEvent.Reacted(at, reaction));
        if (reaction instanceof Reaction.Ignores ignores) {
            ignored(ignores);
        } else {
            consequences.restart();
        }
    }

    /** Over what V1.0.4 restarts or runs over its memory, a device that looks first does nothing. */
    private Reaction survived(Reaction reaction) {
        boolean harmless = reaction instanceof Reaction.Plays || reaction instanceof Reaction.Ignores;
        return harmless || !firmware.survives()
                ? reaction
                : new Reaction.Ignores(
                        "it looked first: of firmware V1.0.4 it is said that " + reaction.sentence(), false);
    }

    private void play(Reaction.Plays plays) {
        boolean asks = plays.mode() == Reaction.Mode.GUIDANCE || manners.asksForCardAtAnnouncements();
        boolean free = asks
                ? guidance.ask(plays.display())
                : guidance.announce(firmware.pace().afterAnnouncement());
        diary.note(at -> free ? new SpeakerEvent.Reacted(at, plays) : new SpeakerEvent.Busy(at));
        if (!asks && manners.sellsUnasked()) {
            Guidance.amount(plays.display()).ifPresent(consequences::sellAtOnce);
        }
    }

    private void ignored(Reaction.Ignores ignores) {
        if (ignores.repeats()) {
            if (manners.addsRepetitionsUp()) {
                guidance.doubleIt();
            }
            if (manners.sellsAgain()) {
                consequences.sellLastAgain();
            }
        } else if (manners.hangsUpOnGarbage()) {
            consequences.loseLine();
        } else if (manners.stopsAtGarbage()) {
            guidance.announce(FOR_GOOD);
        }
    }
}
