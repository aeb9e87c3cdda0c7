package org.cloudspeaker.conformance.wire.speaker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;

/**
 * A payment speaker that acts by itself: it connects and comes back, plays what is broadcast, sells when a card is
 * presented, repeats where the line breaks, and pages through its day. Thread-safe.
 *
 * <pre>{@code
 * try (MockSpeaker speaker = MockSpeaker.switchOn(settings, resources, event -> {})) {
 *     speaker.awaitListening(Duration.ofSeconds(5));
 *     // publish a message with transType 00 to its topic
 *     Optional<SpeakerEvent.Sold> sold = speaker.presentCard(Card.guide(), Duration.ofSeconds(2));
 * }
 * }</pre>
 */
public final class MockSpeaker implements AutoCloseable {
    private final String sn;
    private final Resources resources;
    private final Diary diary;
    private final Playing playing;
    private final Guidance guidance;
    private final CardPayments payments;
    private final DayPages pages;
    private final Presence presence;
    /** V1.0.4 does not survive an answer without emvData. */
    private final boolean survives;

    private MockSpeaker(SpeakerSettings settings, Resources resources, Consumer<SpeakerEvent> listener) {
        this.sn = settings.connections().sn();
        SpeakerManners manners = new SpeakerManners(settings.faults());
        this.resources = resources;
        this.diary = new Diary(resources.evidence()::now, listener);
        this.guidance = new Guidance(settings.firmware().pace(), diary);
        PaymentAddress address = settings.connections().payment();
        MockDevice device = device(settings, manners.address(address));
        Optional<MockDevice> inClear = manners.inClear(address).map(plain -> device(settings, plain));
        this.payments = new CardPayments(device, inClear, settings, resources.evidence());
        this.pages = new DayPages(device, settings, diary);
        this.survives = settings.firmware().survives();
        this.playing = new Playing(settings, guidance, diary, new Doing());
        this.presence = new Presence(settings, resources, diary, playing::arrived);
    }

    private MockDevice device(SpeakerSettings settings, PaymentAddress address) {
        return new MockDevice(
                sn,
                settings.codec(),
                new PaymentLink(address, resources.evidence()),
                resources.evidence(),
                resources.traceNumbers(),
                resources.clock());
    }

    /**
     * A speaker that begins to connect.
     *
     * @param listener hears of what happens to it, on whatever thread; it must not block
     */
    public static MockSpeaker switchOn(SpeakerSettings settings, Resources resources, Consumer<SpeakerEvent> listener) {
        MockSpeaker speaker = new MockSpeaker(settings, resources, listener);
        speaker.presence.begin();
        return speaker;
    }

    /** Its serial number. */
    public String sn() {
        return sn;
    }

    /** Whether it is connected and subscribed, now or within this time. */
    public boolean awaitListening(Duration limit) {
        return presence.awaitListening(limit);
    }

    /**
     * Holds a card to it, and waits for what becomes of the sale that it asks for.
     *
     * @param held how long the card is held there at most, if the device does not ask for one
     * @return empty if it asked for no card in that time
     */
    public Optional<SpeakerEvent.Sold> presentCard(Card card, Duration held) {
        return guidance.takeWithin(held).map(amount -> finished(payments.sell(amount, card)));
    }

    /** Presents this card whenever a card is asked for, from now on. */
    public void presentAlways(Card card) {
        guidance.onAsking(() -> resources.network().workers().execute(() -> presentCard(card, Duration.ZERO)));
    }

    /** Sells an amount in minor units that is typed in, without a broadcast. */
    public SpeakerEvent.Sold sell(long amount, Card card) {
        return noted(payments.sell(amount, card));
    }

    /** Sends the last sale once more, as after a lost answer; empty where there was none. */
    public Optional<SpeakerEvent.Sold> repeatLastSale() {
        return payments.repeatLast().map(this::noted);
    }

    /** The network is lost before the answer to the next sale is read, so that it sends that sale again. */
    public void loseNextAnswer() {
        payments.loseNextAnswer();
    }

    /** Pages through its day, from the first page to the last. */
    public List<SpeakerEvent.Paged> day() {
        return pages.all();
    }

    /** Loses its connection to the broker without a word; it comes back. */
    public void cutLine() {
        presence.cut();
    }

    /** Starts anew: what it was doing and what it remembers of messages is gone, its trace numbers go on. */
    public void restart() {
        restart("");
    }

    private void restart(String why) {
        diary.note(at -> new SpeakerEvent.Restarted(at, why));
        playing.forget();
        guidance.drop();
        presence.cut();
    }

    /** Takes its leave of the broker, which keeps its session. */
    public void switchOff() {
        guidance.drop();
        presence.switchOff();
    }

    /** Takes its leave of the broker, and ends its session there. */
    @Override
    public void close() {
        guidance.drop();
        presence.close();
    }

    private SpeakerEvent.Sold noted(SpeakerEvent.Sold sold) {
        diary.note(at -> sold);
        if (!survives
                && sold.approved()
                && sold.answer().filter(SaleAnswer::withoutChipData).isPresent()) {
            restart("its answer has no emvData");
        }
        return sold;
    }

    private SpeakerEvent.Sold finished(SpeakerEvent.Sold sold) {
        noted(sold);
        guidance.finishSale();
        return sold;
    }

    /** What a message makes it do beside showing and saying something, and not on the thread that brought the message. */
    private final class Doing implements Playing.Consequences {
        @Override
        public void restart() {
            later(MockSpeaker.this::restart);
        }

        @Override
        public void loseLine() {
            later(presence::cut);
        }

        @Override
        public void sellAtOnce(long amount) {
            later(() -> sell(amount, Card.guide()));
        }

        @Override
        public void sellLastAgain() {
            later(() -> payments.last().ifPresent(sale -> sell(sale.amount(), sale.card())));
        }

        private void later(Runnable work) {
            resources.network().workers().execute(work);
        }
    }
}
