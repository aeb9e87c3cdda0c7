package org.cloudspeaker.conformance.device;

import java.time.Duration;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.AnnouncementReaction;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.MalformedMessage;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.MalformedMessageReaction;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.RepetitionReaction;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.firmware.FirmwareReaction;

/** What a speaker does with a message that arrives. Nothing here waits, for it is done on the thread of the network. */
final class BroadcastHandler {
    private static final Duration FOR_GOOD = Duration.ofDays(1);

    private final BroadcastInterpreter hearing;
    private final PaymentPrompt guidance;
    private final DeviceEventPublisher diary;
    private final DeviceActions consequences;
    private final ActiveFaults faults;
    private final FirmwareProfile firmware;

    /** What a message can lead to beside showing and saying something. */
    interface DeviceActions {
        /** It starts anew. */
        void restart();

        /** It loses its connection. */
        void dropConnection();

        /** It sells an amount in minor units without a card being presented. */
        void sellWithoutCard(long amount);

        /** It sells once more what it sold last. */
        void repeatLastSale();
    }

    BroadcastHandler(
            DeviceSoftware software, PaymentPrompt guidance, DeviceEventPublisher diary, DeviceActions consequences) {
        this.hearing = new BroadcastInterpreter(software.codec());
        this.guidance = guidance;
        this.diary = diary;
        this.consequences = consequences;
        this.faults = software.faults();
        this.firmware = software.firmware();
    }

    /** It remembers no message. */
    void forget() {
        hearing.forget();
    }

    /** Plays a message, or does whatever else it leads to. */
    void handle(MqttDelivery delivery) {
        if (!faults.apply(DeviceFaultPoints.KNOWS_REPETITIONS, true)) {
            hearing.forget();
        }
        byte[] message = delivery.payload().bytes();
        FirmwareReaction reaction = withInputChecks(hearing.interpret(message));
        if (reaction instanceof FirmwareReaction.AmountPlayback plays) {
            play(plays);
            return;
        }
        diary.publish(at -> new DeviceEvent.MessageHandled(at, reaction));
        if (reaction instanceof FirmwareReaction.NoReaction ignores) {
            handleIgnored(ignores, message);
        } else {
            consequences.restart();
        }
    }

    /** Over what V1.0.4 restarts or runs over its memory, a device that looks first does nothing. */
    private FirmwareReaction withInputChecks(FirmwareReaction reaction) {
        boolean harmless =
                reaction instanceof FirmwareReaction.AmountPlayback || reaction instanceof FirmwareReaction.NoReaction;
        return harmless || !firmware.survives()
                ? reaction
                : new FirmwareReaction.NoReaction(
                        "it looked first: of firmware V1.0.4 it is said that " + reaction.sentence(), false);
    }

    private void play(FirmwareReaction.AmountPlayback plays) {
        AnnouncementReaction announced =
                faults.apply(DeviceFaultPoints.ANNOUNCEMENT, new AnnouncementReaction(false, false));
        boolean asks = plays.mode() == FirmwareReaction.BroadcastMode.GUIDANCE || announced.asksForCard();
        boolean free = asks
                ? guidance.askForCard(plays.display())
                : guidance.showAmount(firmware.pace().afterAnnouncement());
        diary.publish(at -> free ? new DeviceEvent.MessageHandled(at, plays) : new DeviceEvent.MessageDropped(at));
        if (!asks && announced.sells()) {
            PaymentPrompt.amount(plays.display()).ifPresent(consequences::sellWithoutCard);
        }
    }

    private void handleIgnored(FirmwareReaction.NoReaction ignores, byte[] message) {
        if (ignores.repeats()) {
            handleRepetition(faults.apply(DeviceFaultPoints.REPETITION, new RepetitionReaction(false, false)));
            return;
        }
        MalformedMessage malformed =
                new MalformedMessage(hearing.isIncomplete(message), MalformedMessageReaction.IGNORE);
        switch (faults.apply(DeviceFaultPoints.MALFORMED, malformed).reaction()) {
            case IGNORE -> {}
            case DISCONNECT -> consequences.dropConnection();
            case STOP_PLAYING -> guidance.showAmount(FOR_GOOD);
            case RESTART -> consequences.restart();
        }
    }

    private void handleRepetition(RepetitionReaction reaction) {
        if (reaction.doublesAmount()) {
            guidance.doubleAmount();
        }
        if (reaction.sellsAgain()) {
            consequences.repeatLastSale();
        }
    }
}
