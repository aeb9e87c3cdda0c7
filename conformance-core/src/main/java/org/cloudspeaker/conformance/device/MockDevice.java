package org.cloudspeaker.conformance.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.PaymentFallback;
import org.cloudspeaker.conformance.message.SaleAnswer;

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
public final class MockDevice implements AutoCloseable {
    private final String sn;
    private final DeviceRuntime resources;
    private final DeviceEventPublisher diary;
    private final BroadcastHandler playing;
    private final PaymentPrompt guidance;
    private final CardPayments payments;
    private final DeviceHistoryPager pages;
    private final DeviceBrokerSession presence;
    /** V1.0.4 does not survive an answer without emvData. */
    private final boolean survives;

    private MockDevice(MockDeviceConfig settings, DeviceRuntime resources, Consumer<DeviceEvent> listener) {
        this.sn = settings.connections().sn();
        DeviceSoftware software = DeviceSoftware.of(settings, resources.clock());
        this.resources = resources;
        this.diary = new DeviceEventPublisher(resources.evidence()::now, listener);
        this.guidance = new PaymentPrompt(settings.firmware().pace(), diary);
        PaymentServerAddress address = settings.connections().payment();
        PaymentClient device = device(settings, software.faults().apply(DeviceFaultPoints.PAYMENT, address));
        Optional<PaymentClient> inClear = software.faults()
                .apply(DeviceFaultPoints.FALLBACK, new PaymentFallback(address, Optional.empty()))
                .instead()
                .map(plain -> device(settings, plain));
        this.payments = new CardPayments(device, inClear, software, resources.evidence());
        this.pages = new DeviceHistoryPager(device, software, diary);
        this.survives = settings.firmware().survives();
        this.playing = new BroadcastHandler(software, guidance, diary, new BackgroundActions());
        this.presence = new DeviceBrokerSession(settings, resources, diary, playing::handle);
    }

    private PaymentClient device(MockDeviceConfig settings, PaymentServerAddress address) {
        return new PaymentClient(
                sn,
                settings.codec(),
                new HttpPaymentClient(address, resources.evidence()),
                resources.evidence(),
                resources.traceNumbers(),
                resources.clock());
    }

    /**
     * A speaker that begins to connect.
     *
     * @param listener hears of what happens to it, on whatever thread; it must not block
     */
    public static MockDevice switchOn(
            MockDeviceConfig settings, DeviceRuntime resources, Consumer<DeviceEvent> listener) {
        MockDevice speaker = new MockDevice(settings, resources, listener);
        speaker.presence.start();
        return speaker;
    }

    /** Its serial number. */
    public String sn() {
        return sn;
    }

    /** Whether it is connected and subscribed, now or within this time. */
    public boolean awaitSubscribed(Duration limit) {
        return presence.awaitSubscribed(limit);
    }

    /**
     * Holds a card to it, and waits for what becomes of the sale that it asks for.
     *
     * @param held how long the card is held there at most, if the device does not ask for one
     * @return empty if it asked for no card in that time
     */
    public Optional<DeviceEvent.SaleCompleted> presentCard(Card card, Duration held) {
        return guidance.awaitAmount(held).map(amount -> finishSale(payments.sell(amount, card)));
    }

    /** Presents this card whenever a card is asked for, from now on. */
    public void presentCardAlways(Card card) {
        guidance.setCardRequestListener(
                () -> resources.network().workers().execute(() -> presentCard(card, Duration.ZERO)));
    }

    /** Sells an amount in minor units that is typed in, without a broadcast. */
    public DeviceEvent.SaleCompleted sell(long amount, Card card) {
        return publishSale(payments.sell(amount, card));
    }

    /** Sends the last sale once more, as after a lost answer; empty where there was none. */
    public Optional<DeviceEvent.SaleCompleted> repeatLastSale() {
        return payments.repeatLast().map(this::publishSale);
    }

    /** The network is lost before the answer to the next sale is read, so that it sends that sale again. */
    public void loseNextAnswer() {
        payments.loseNextAnswer();
    }

    /** Pages through its day, from the first page to the last. */
    public List<DeviceEvent.HistoryPageShown> readHistory() {
        return pages.readAll();
    }

    /** Loses its connection to the broker without a word; it comes back. */
    public void dropConnection() {
        presence.dropConnection();
    }

    /** Starts anew: what it was doing and what it remembers of messages is gone, its trace numbers go on. */
    public void restart() {
        restart("");
    }

    private void restart(String why) {
        diary.publish(at -> new DeviceEvent.Restarted(at, why));
        playing.forget();
        guidance.reset();
        presence.dropConnection();
    }

    /** Takes its leave of the broker, which keeps its session. */
    public void switchOff() {
        guidance.reset();
        presence.switchOff();
    }

    /** Takes its leave of the broker, and ends its session there. */
    @Override
    public void close() {
        guidance.reset();
        presence.close();
    }

    private DeviceEvent.SaleCompleted publishSale(DeviceEvent.SaleCompleted sold) {
        diary.publish(at -> sold);
        if (!survives
                && sold.approved()
                && sold.answer().filter(SaleAnswer::withoutChipData).isPresent()) {
            restart("its answer has no EMV data");
        }
        return sold;
    }

    private DeviceEvent.SaleCompleted finishSale(DeviceEvent.SaleCompleted sold) {
        publishSale(sold);
        guidance.finishSale();
        return sold;
    }

    /** What a message makes it do beside showing and saying something, and not on the thread that brought the message. */
    private final class BackgroundActions implements BroadcastHandler.DeviceActions {
        @Override
        public void restart() {
            later(MockDevice.this::restart);
        }

        @Override
        public void dropConnection() {
            later(presence::dropConnection);
        }

        @Override
        public void sellWithoutCard(long amount) {
            later(() -> sell(amount, Card.guide()));
        }

        @Override
        public void repeatLastSale() {
            later(() -> payments.last().ifPresent(sale -> sell(sale.amount(), sale.card())));
        }

        private void later(Runnable work) {
            resources.network().workers().execute(work);
        }
    }
}
