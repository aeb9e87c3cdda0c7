package org.cloudspeaker.conformance.wire.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Offers a version that the JDK itself no longer speaks, and looks at the answer alone. */
record OldHello(String host, OldVersion version) implements Dialogue {
    private static final int SSL_3_0 = 0x0300;

    @Override
    public ProbeResult speak(BoundedChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(ClientHello.of(host, version.code())));
        try {
            ServerHello answer = ServerHello.of(new ServerMessages(channel).next());
            boolean taken = answer.version() == version.code() || answer.version() == SSL_3_0;
            return taken
                    ? new ProbeResult.Handshake(answer.versionName(), answer.cipher(), List.of())
                    : new ProbeResult.Refused("it chose " + answer.versionName() + " instead", List.of());
        } catch (ServerMessages.AlertException refusal) {
            return new ProbeResult.Refused(String.valueOf(refusal.getMessage()), List.of());
        }
    }
}
