package org.cloudspeaker.conformance.client.mqtt;

import java.util.Optional;
import org.cloudspeaker.conformance.libs.netty.handler.codec.TooLongFrameException;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;

/** What keeps a packet from being one. */
final class MalformedPacketCheck {
    /** The most bytes of a packet that are read; a device takes 1023 bytes of a message. */
    static final int MOST_BYTES = 64 * 1024;

    private MalformedPacketCheck() {}

    /** In words; empty for a packet that could be decoded. */
    static Optional<String> describe(MqttMessage packet) {
        if (!packet.decoderResult().isFailure()) {
            return Optional.empty();
        }
        if (packet.fixedHeader() == null) {
            return Optional.of("bytes that are no MQTT packet");
        }
        String type = "a " + packet.fixedHeader().messageType();
        return Optional.of(
                packet.decoderResult().cause() instanceof TooLongFrameException
                        ? type + " of " + packet.fixedHeader().remainingLength() + " bytes, of which " + MOST_BYTES
                                + " are the most that is read"
                        : type + " that is not well formed");
    }
}
