package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mosquitto on a free loopback port, set up by the sample configuration. */
final class MosquittoProcess implements AutoCloseable {
    static final String DEVICES = "speaker";
    static final String SERVER = "backend";

    private static final Pattern READY = Pattern.compile("mosquitto version \\S+ running|(Error: Address in use.*)");
    private static final int ATTEMPTS = 5;

    private final Service service;
    private final int port;
    private final String password;

    private MosquittoProcess(Service service, int port, String password) {
        this.service = service;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it.
     *
     * @param folder an empty folder for its files
     * @param change what is to be different from the sample configuration
     */
    static MosquittoProcess start(Path folder, TestIdentity identity, UnaryOperator<Edited> change)
            throws IOException, InterruptedException {
        Path program = Installed.require("mosquitto", "mosquitto");
        String password = UUID.randomUUID().toString();
        Path passwords = Files.writeString(
                folder.resolve("passwords"), DEVICES + ":" + password + "\n" + SERVER + ":" + password + "\n");
        hash(passwords);
        Files.copy(Samples.at("brokers/mosquitto/acl"), folder.resolve("acl"));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            Path file = configuration(folder, identity, port, change);
            ProcessBuilder command = new ProcessBuilder(program.toString(), "-c", file.toString());
            Service service = Service.start(command.directory(folder.toFile()));
            Matcher said = service.await(READY);
            if (said.group(1) == null) {
                return new MosquittoProcess(service, port, password);
            }
            service.close();
        }
        throw new IOException("expected a free port, found none in " + ATTEMPTS + " attempts");
    }

    private static void hash(Path passwords) throws IOException, InterruptedException {
        Path program = Installed.require("mosquitto_passwd", "mosquitto");
        Process process = new ProcessBuilder(program.toString(), "-U", passwords.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("expected hashed passwords, found that mosquitto_passwd failed");
        }
    }

    /** The sample, with this machine's paths and port; sessions are kept in memory, and root stays root. */
    private static Path configuration(Path folder, TestIdentity identity, int port, UnaryOperator<Edited> change)
            throws IOException {
        Edited sample = Edited.copyOf(Samples.at("brokers/mosquitto/mosquitto.conf"))
                .replace("listener 8883", "listener " + port + " 127.0.0.1")
                .replace(
                        "/etc/mosquitto/certs/server.pem",
                        identity.certificate().toString())
                .replace("/etc/mosquitto/certs/server-key.pem", identity.key().toString())
                .replace("/etc/mosquitto/passwords", folder.resolve("passwords").toString())
                .replace("/etc/mosquitto/acl", folder.resolve("acl").toString())
                .replace("persistence true", "persistence false\nuser " + System.getProperty("user.name"));
        return change.apply(sample).writeTo(folder.resolve("mosquitto.conf"));
    }

    /** The sample without its TLS, for {@link #start}. */
    static Edited withoutTls(Edited configuration) {
        return new Edited(configuration.text().replaceAll("(?m)^(certfile|keyfile|tls_version) .*\\R", ""));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The password of both logins. */
    String password() {
        return password;
    }

    @Override
    public void close() {
        service.close();
    }
}
