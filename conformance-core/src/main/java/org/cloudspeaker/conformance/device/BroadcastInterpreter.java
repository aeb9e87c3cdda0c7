package org.cloudspeaker.conformance.device;

import java.util.Optional;
import org.cloudspeaker.conformance.firmware.FirmwareReaction;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.firmware.FirmwareTransition;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;

/** What a device makes of a message: as the published firmware where messages are those of the guide, else by profile. */
final class BroadcastInterpreter {
    private static final String GUIDE = "guide";

    private final Codec codec;
    private FirmwareState memory = FirmwareState.switchedOn();
    private Optional<String> lastOrder = Optional.empty();

    BroadcastInterpreter(Codec codec) {
        this.codec = codec;
    }

    /** What it does with a message, and remembers. */
    synchronized FirmwareReaction interpret(byte[] message) {
        if (!codec.profile().name().equals(GUIDE)) {
            return byProfile(message);
        }
        FirmwareTransition heard = memory.receive(message);
        memory = heard.after();
        return heard.reaction();
    }

    /** Whether a message has a field of the format, and lacks another that the format asks for. */
    boolean isIncomplete(byte[] message) {
        DecodedMessage read = codec.decode(MessageType.BROADCAST, message);
        boolean anyThere =
                read.fields().values().stream().anyMatch(field -> field.state() != DecodedField.FieldState.ABSENT);
        return anyThere && read.problems().stream().anyMatch(field -> field.state() == DecodedField.FieldState.ABSENT);
    }

    /** It forgets what it has heard. */
    synchronized void forget() {
        memory = FirmwareState.switchedOn();
        lastOrder = Optional.empty();
    }

    private FirmwareReaction byProfile(byte[] message) {
        Optional<Broadcast> read = Broadcast.from(codec.decode(MessageType.BROADCAST, message));
        if (read.isEmpty()) {
            return new FirmwareReaction.NoReaction(
                    "it is no message of the profile " + codec.profile().name(), false);
        }
        Broadcast broadcast = read.get();
        if (!broadcast.orderId().isEmpty() && lastOrder.equals(Optional.of(broadcast.orderId()))) {
            return new FirmwareReaction.NoReaction("its order number is that of the message before", true);
        }
        lastOrder = Optional.of(broadcast.orderId());
        FirmwareReaction.BroadcastMode mode = broadcast.mode() == Broadcast.Mode.GUIDANCE
                ? FirmwareReaction.BroadcastMode.GUIDANCE
                : FirmwareReaction.BroadcastMode.ANNOUNCEMENT;
        return FirmwareReaction.AmountPlayback.of(Long.toString(broadcast.amount()), mode);
    }
}
