package org.cloudspeaker.conformance.mocks.payment.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.mocks.tls.ConnectionAcceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer can take of the payment server is bounded. */
@Timeout(20)
class HttpListenerTest {
    private final MockPaymentServer server = MockPaymentServer.start(PaymentServiceFixture.guide().settings);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        return socket;
    }

    private static String answer(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private String answer(String request) throws IOException {
        return answer(connect(), request);
    }

    @Test
    void aConnectionTooManyIsEndedAndTheNextOneAfterThatIsServed() throws IOException {
        for (int i = 0; i < ConnectionAcceptor.MOST_CONNECTIONS; i++) {
            connect().getOutputStream().write('G');
        }
        assertThat(connect().getInputStream().read()).isEqualTo(-1);

        for (Socket socket : sockets) {
            socket.close();
        }
        assertThat(awaitAnswer("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    /** A place is free once the server has seen that somebody is gone. */
    private String awaitAnswer(String request) throws IOException {
        String answer = "";
        while (answer.isEmpty()) {
            try {
                answer = answer(request);
            } catch (IOException stillFull) {
                answer = "";
            }
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        "'POST /sale HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n', 413",
        "'GET /| HTTP/1.1\r\nHost: x\r\n\r\n', 400",
        "'GET sale HTTP/1.1\r\nHost: x\r\n\r\n', 400",
        "'GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n', 400",
        "'GET /sale HTTP/1.1\r\n\r\n', 400",
        "'hello\r\n\r\n', 400",
    })
    void whatCannotBeServedIsRefusedByItsStatusAlone(String request, int status) throws IOException {
        String body = status == 413 ? "x".repeat((4 << 20) + 1) : "";

        assertThat(answer(request + body))
                .startsWith("HTTP/1.1 " + status + " ")
                .endsWith("\r\n\r\n");
    }

    /** What is still under way when the connection ends can take the refusal with it. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "x\r\nX: "})
    void headersWithoutEndAreRefused(String repeated) throws IOException {
        String refusal = refusal("GET /sale HTTP/1.1\r\nX: " + repeated.repeat(10_000));

        assertThat(refusal).matches("(HTTP/1.1 431 [\\s\\S]*)?");
    }

    private String refusal(String request) {
        try {
            return answer(request);
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void anAnswerSaysNothingOfTheProgramBehindIt() throws IOException {
        assertThat(answer("GET /sale HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                .doesNotContainIgnoringCase("server:", "apache", "jetty", "wiremock");
    }

    @Test
    void aLateAnswerEndsWithTheServer() throws IOException {
        server.wireMock()
                .stubFor(get("/late")
                        .willReturn(aResponse()
                                .withFixedDelay(
                                        Math.toIntExact(Duration.ofMinutes(5).toMillis()))));
        Socket waiting = connect();
        waiting.getOutputStream().write("GET /late HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        server.close();

        assertThat(ended(waiting)).isTrue();
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
