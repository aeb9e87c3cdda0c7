package org.cloudspeaker.conformance.brokers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/**
 * ActiveMQ Artemis as a process of its own: {@code Artemis FOLDER}, with the folder's {@code broker.xml} and, where
 * there is one, its {@code login.config}.
 */
public final class Artemis {
    private Artemis() {}

    /**
     * Starts it, prints {@code ready}, and runs until its input ends, as it does when the test ends.
     *
     * @param arguments the folder
     * @throws Exception if it does not start
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path logins = folder.resolve("login.config");
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(folder.resolve("broker.xml").toUri().toString());
        if (Files.exists(logins)) {
            System.setProperty("java.security.auth.login.config", logins.toString());
            broker.setSecurityManager(new ActiveMQJAASSecurityManager("activemq"));
        }
        broker.start();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
