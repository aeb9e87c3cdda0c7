package org.cloudspeaker.conformance.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cloudspeaker.conformance.wire.tls.FrontDoor.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class FrontDoorTest {
    private static final int MOMENT = 10_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void whoKeepsAConnectionIsShownOutAndMayComeAgain() throws IOException {
        try (ServerSocket engine = new ServerSocket(0, 1, HERE);
                FrontDoor door = FrontDoor.before(
                        new InetSocketAddress(HERE, 0), List.of(), first -> Way.to(engine.getLocalPort()))) {
            try (Socket kept = say(door, "POST");
                    Socket served = engine.accept()) {
                assertThat(served.getInputStream().readNBytes(4)).asString().isEqualTo("POST");
                door.showOut();

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
        FirstBytes first = FirstBytes.of(new ByteArrayInputStream(sent.getBytes(StandardCharsets.US_ASCII)));

        assertThat(first.plainHttp()).isEqualTo(plain);
        assertThat(first.handshake()).isFalse();
    }

    private static Socket say(FrontDoor door, String words) throws IOException {
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
