package org.cloudspeaker.conformance.suites.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HexFormat;
import org.cloudspeaker.conformance.suites.faults.NullServer;
import org.cloudspeaker.conformance.suites.faults.NullServerBehaviours;

/** What brokers do that would harm a device, or a harness, that listens to them without bounds or doubts. */
final class HostileBrokerBehaviours {
    private static final String CONNACK = "20020000";
    private static final String PUBLISH = "30050003612f6258";
    private static final String QUARTER_GIBIBYTE = "30ffffff7f0003612f62";
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 268_435_455;

    private HostileBrokerBehaviours() {}

    /** Answers a CONNECT with these bytes, and then says nothing more. */
    static NullServer.ConnectionBehaviour saying(String hex) {
        return connection -> {
            say(connection, hex);
            NullServerBehaviours.silent(connection);
        };
    }

    /** The same after a CONNACK. */
    static NullServer.ConnectionBehaviour welcoming(String hex) {
        return saying(CONNACK + hex);
    }

    /** Accepts, announces the longest packet that there can be, and sends it. */
    static void longest(Socket connection) throws IOException {
        say(connection, CONNACK + QUARTER_GIBIBYTE);
        byte[] block = new byte[BLOCK];
        OutputStream out = connection.getOutputStream();
        for (int sent = 0; sent < LONGEST; sent += BLOCK) {
            out.write(block);
        }
    }

    /** Accepts and answers pings that nobody sent, for ever. */
    static void pingRespsWithoutEnd(Socket connection) throws IOException {
        without(connection, "d000".repeat(BLOCK / 2));
    }

    /** Accepts and sends messages that nobody asked for, for ever. */
    static void messagesWithoutEnd(Socket connection) throws IOException {
        without(connection, PUBLISH.repeat(BLOCK / PUBLISH.length()));
    }

    private static void without(Socket connection, String block) throws IOException {
        say(connection, CONNACK);
        byte[] bytes = HexFormat.of().parseHex(block);
        for (int sent = 0; sent < LONGEST; sent += bytes.length) {
            connection.getOutputStream().write(bytes);
        }
    }

    /** Ends the connection as soon as a CONNECT has come. */
    static void hangUp(Socket connection) throws IOException {
        connection.getInputStream().read(new byte[BLOCK]);
    }

    private static void say(Socket connection, String hex) throws IOException {
        connection.getInputStream().read(new byte[BLOCK]);
        connection.getOutputStream().write(HexFormat.of().parseHex(hex));
    }
}
