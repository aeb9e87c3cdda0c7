package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Mosquitto on a free loopback port, set up by the sample configuration. */
final class MosquittoProcess {
    private static final String PACKAGE = "mosquitto";
    private static final Pattern READY = Pattern.compile("mosquitto version \\S+ running");

    private MosquittoProcess() {}

    /**
     * Starts it.
     *
     * @param folder an empty folder for its files
     */
    static ForeignBroker start(SetUp setUp, Path folder, TestIdentity identity)
            throws IOException, InterruptedException {
        return switch (setUp) {
            case HARDENED -> start(folder, identity, UnaryOperator.identity());
            case DEVICE_CERTIFICATES ->
                start(folder, identity, configuration -> askingForCertificates(configuration, identity.authority()));
            case OUT_OF_THE_BOX -> {
                int port = FreePorts.next();
                yield run(List.of("-p", Integer.toString(port)), folder, port, Logins.fresh());
            }
        };
    }

    /**
     * Starts it by the sample.
     *
     * @param folder an empty folder for its files
     * @param change what is to be different from the sample configuration
     */
    static ForeignBroker start(Path folder, TestIdentity identity, UnaryOperator<Edited> change)
            throws IOException, InterruptedException {
        Logins logins = Logins.fresh();
        Path passwords = Files.writeString(folder.resolve("passwords"), logins.lines(":", UnaryOperator.identity()));
        hash(passwords);
        Files.copy(Samples.at("brokers/mosquitto/acl"), folder.resolve("acl"));
        int port = FreePorts.next();
        Path file = configuration(folder, identity, port, change);
        return run(List.of("-c", file.toString()), folder, port, logins);
    }

    private static ForeignBroker run(List<String> options, Path folder, int port, Logins logins)
            throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(Installed.require("mosquitto", PACKAGE).toString());
        command.command().addAll(options);
        return new ForeignBroker(List.of(Service.start(command.directory(folder.toFile()), READY)), port, logins);
    }

    private static void hash(Path passwords) throws IOException, InterruptedException {
        Path program = Installed.require("mosquitto_passwd", PACKAGE);
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

    /** The sample with the lines that ask for certificates of this authority, for {@link #start}. */
    static Edited askingForCertificates(Edited configuration, Path authority) {
        return configuration
                .replace("# cafile /etc/mosquitto/certs/ca.pem", "cafile " + authority)
                .replace("# require_certificate", "require_certificate");
    }

    /** The sample without its TLS, for {@link #start}. */
    static Edited withoutTls(Edited configuration) {
        return new Edited(configuration.text().replaceAll("(?m)^(certfile|keyfile|tls_version) .*\\R", ""));
    }
}
