package org.cloudspeaker.conformance.cli.interop.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for programs that cannot take any free one and say which. They are below those that the system hands out (from
 * 32768 on), so that no connection of another test takes one before the program is up.
 */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    /** Tests run beside each other, and none of them may get what another has got and not opened yet. */
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(END - LOWEST));

    private FreePorts() {}

    /** A free loopback port. */
    public static int next() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = LOWEST + Math.floorMod(COUNTER.getAndIncrement(), END - LOWEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("expected a free port, found none in " + ATTEMPTS + " attempts");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
