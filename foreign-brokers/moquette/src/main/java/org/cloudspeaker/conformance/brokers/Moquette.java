package org.cloudspeaker.conformance.brokers;

import io.moquette.broker.Server;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Moquette as a process of its own: {@code Moquette FOLDER}, with the folder's {@code moquette.conf}. */
public final class Moquette {
    private Moquette() {}

    /**
     * Starts it, prints {@code ready}, and runs until its input ends, as it does when the test ends.
     *
     * @param arguments the folder
     * @throws IOException if it cannot read its configuration
     */
    public static void main(String[] arguments) throws IOException {
        File configuration = Path.of(arguments[0], "moquette.conf").toFile();
        // Where it looks for the files that its configuration names.
        System.setProperty("moquette.path", arguments[0]);
        Server server = new Server();
        server.startServer(configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stopServer));
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
