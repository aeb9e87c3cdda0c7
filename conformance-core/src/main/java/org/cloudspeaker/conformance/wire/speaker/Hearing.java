package org.cloudspeaker.conformance.wire.speaker;

import java.util.Optional;
import org.cloudspeaker.conformance.firmware.DeviceMemory;
import org.cloudspeaker.conformance.firmware.Heard;
import org.cloudspeaker.conformance.firmware.Reaction;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.MessageType;

/** What a device makes of a message: as the published firmware where messages are those of the guide, else by profile. */
final class Hearing {
    private static final String GUIDE = "guide";

    private final Codec codec;
    private DeviceMemory memory = DeviceMemory.switchedOn();
    private Optional<String> lastOrder = Optional.empty();

    Hearing(Codec codec) {
        this.codec = codec;
    }

    /** What it does with a message, and remembers. */
    synchronized Reaction hear(byte[] message) {
        if (!codec.profile().name().equals(GUIDE)) {
            return byProfile(message);
        }
        Heard heard = memory.hear(message);
        memory = heard.after();
        return heard.reaction();
    }

    /** It forgets what it has heard. */
    synchronized void forget() {
        memory = DeviceMemory.switchedOn();
        lastOrder = Optional.empty();
    }

    private Reaction byProfile(byte[] message) {
        Optional<Broadcast> read = Broadcast.from(codec.decode(MessageType.BROADCAST, message));
        if (read.isEmpty()) {
            return new Reaction.Ignores(
                    "it is no message of the profile " + codec.profile().name(), false);
        }
        Broadcast broadcast = read.get();
        if (lastOrder.equals(Optional.of(broadcast.orderId()))) {
            return new Reaction.Ignores("its order number is that of the message before", true);
        }
        lastOrder = Optional.of(broadcast.orderId());
        Reaction.Mode mode =
                broadcast.mode() == Broadcast.Mode.GUIDANCE ? Reaction.Mode.GUIDANCE : Reaction.Mode.ANNOUNCEMENT;
        return Reaction.Plays.of(Long.toString(broadcast.amount()), mode);
    }
}
