package org.cloudspeaker.conformance.mocks.tls;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.client.tls.TlsRecords;

/**
 * Answers a ClientHello as a server that knows one old version of TLS and nothing newer, on a port of this machine. No handshake comes to
 * an end with it: after its ServerHello it waits for the client to give up, 2 seconds at most.
 */
public final class LegacyTlsServer implements LocalServer {
    private static final int PATIENCE_MILLIS = 2000;
    private static final int PROTOCOL_VERSION_ALERT = 70;
    /** TLS_RSA_WITH_AES_128_CBC_SHA, which RFC 4346's successors made mandatory. */
    private static final short CIPHER = 0x002f;

    private final int version;
    private final ConnectionAcceptor reception;

    private LegacyTlsServer(LegacyTlsVersion version, ConnectionAcceptor reception) {
        this.version = version.code();
        this.reception = reception;
    }

    /** Listens on a free loopback port until it is closed. */
    public static LegacyTlsServer start(LegacyTlsVersion version) {
        return start(version, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /**
     * Listens at an address until it is closed, at any free port where that is 0.
     *
     * @throws UncheckedIOException when nobody can listen there
     */
    public static LegacyTlsServer start(LegacyTlsVersion version, InetSocketAddress at) {
        LegacyTlsServer server = new LegacyTlsServer(version, ConnectionAcceptor.listen(at, "old-tls"));
        server.reception.startAccepting(server::answer);
        return server;
    }

    @Override
    public int port() {
        return reception.port();
    }

    /** Stops listening, and ends answers under way. */
    @Override
    public void close() {
        reception.close();
    }

    private void answer(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        DataInputStream in = new DataInputStream(client.getInputStream());
        int type = in.read();
        in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (type != TlsRecords.HANDSHAKE || length < 6 || length > TlsRecords.LONGEST) {
            return;
        }
        byte[] hello = in.readNBytes(length);
        boolean oldEnough = hello.length == length && ByteBuffer.wrap(hello).getShort(4) >= version;
        byte[] answer = oldEnough ? serverHello() : TlsRecords.fatal(version, PROTOCOL_VERSION_ALERT);
        client.getOutputStream().write(answer);
        // Left open until the client answers: closing at once would reset the connection under its reading.
        in.read();
    }

    private byte[] serverHello() {
        byte[] body = ByteBuffer.allocate(2 + 32 + 1 + 2 + 1)
                .putShort((short) version)
                .put(TlsRecords.random())
                .put((byte) 0)
                .putShort(CIPHER)
                .put((byte) 0)
                .array();
        return TlsRecords.handshake(TlsRecords.SERVER_HELLO, version, body);
    }
}
