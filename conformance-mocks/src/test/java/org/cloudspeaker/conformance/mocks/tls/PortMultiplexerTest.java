package org.cloudspeaker.conformance.mocks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cloudspeaker.conformance.mocks.tls.PortMultiplexer.ConnectionRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PortMultiplexerTest {
    private static final int MOMENT = 10_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void whoKeepsAConnectionIsShownOutAndMayComeAgain() throws IOException {
        try (ServerSocket engine = new ServerSocket(0, 1, HERE);
                PortMultiplexer door = PortMultiplexer.start(
                        new InetSocketAddress(HERE, 0),
                        List.of(),
                        first -> ConnectionRoute.to(engine.getLocalPort()))) {
            try (Socket kept = say(door, "POST");
                    Socket served = engine.accept()) {
                assertThat(served.getInputStream().readNBytes(4)).asString().isEqualTo("POST");
                door.closeConnections();

                assertThat(ended(kept)).isTrue();
            }
            try (Socket again = say(door, "GET ");
                    Socket served = engine.accept()) {
                assertThat(served.getInputStream().readNBytes(4)).asString().isEqualTo("GET ");
                assertThat(again.isConnected()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"POST / HTTP/1.1, true", "GET / HTTP/1.1, true", "'', false", "{}, false"})
    void plainHttpIsKnownByItsMethod(String sent, boolean plain) throws IOException {
        FirstBytes first = FirstBytes.read(new ByteArrayInputStream(sent.getBytes(StandardCharsets.US_ASCII)));

        assertThat(first.isPlainHttp()).isEqualTo(plain);
        assertThat(first.isHandshake()).isFalse();
    }

    private static Socket say(PortMultiplexer door, String words) throws IOException {
        Socket socket = new Socket(HERE, door.port());
        socket.setSoTimeout(MOMENT);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
