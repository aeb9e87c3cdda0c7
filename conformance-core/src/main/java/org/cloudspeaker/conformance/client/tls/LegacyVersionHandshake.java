package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Offers a version that the JDK itself no longer speaks, and looks at the answer alone. */
record LegacyVersionHandshake(String host, LegacyTlsVersion version) implements ProbeHandshake {
    private static final int SSL_3_0 = 0x0300;

    @Override
    public TlsProbeResult perform(DeadlineChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(ClientHello.of(host, version.code())));
        try {
            ServerHello answer = ServerHello.of(new ServerHandshakeReader(channel).next());
            boolean taken = answer.version() == version.code() || answer.version() == SSL_3_0;
            return taken
                    ? new TlsProbeResult.CompletedHandshake(answer.versionName(), answer.cipher(), List.of())
                    : new TlsProbeResult.HandshakeRefused("it chose " + answer.versionName() + " instead", List.of());
        } catch (ServerHandshakeReader.TlsAlertException refusal) {
            return new TlsProbeResult.HandshakeRefused(String.valueOf(refusal.getMessage()), List.of());
        }
    }
}
