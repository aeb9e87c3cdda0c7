package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.core.FaultInjector;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a stub can do to a connection in place of an answer.
 *
 * @param transport the connection itself
 * @param encrypted the same with TLS over it; the connection itself where there is none
 */
record ConnectionFaults(Socket transport, Socket encrypted) implements FaultInjector {
    private static final String BROKEN_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n";
    private static final String NO_HTTP = "this is not HTTP\r\n";

    @Override
    public void connectionResetByPeer() {
        quietly(() -> {
            transport.setSoLinger(true, 0);
            transport.close();
        });
    }

    @Override
    public void emptyResponseAndCloseConnection() {
        quietly(transport::close);
    }

    @Override
    public void malformedResponseChunk() {
        say(BROKEN_CHUNK);
    }

    @Override
    public void randomDataAndCloseConnection() {
        say(NO_HTTP);
    }

    private void say(String text) {
        quietly(() -> {
            encrypted.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            encrypted.getOutputStream().flush();
            transport.close();
        });
    }

    private interface SocketAction {
        void run() throws IOException;
    }

    private static void quietly(SocketAction action) {
        try {
            action.run();
        } catch (IOException gone) {
            // The client has ended the connection itself.
        }
    }
}
