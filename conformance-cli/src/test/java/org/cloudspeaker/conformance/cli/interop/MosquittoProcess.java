package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.interop.process.EditableText;
import org.cloudspeaker.conformance.cli.interop.process.FreePorts;
import org.cloudspeaker.conformance.cli.interop.process.InstalledPrograms;
import org.cloudspeaker.conformance.cli.interop.process.SampleFiles;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

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
    static ThirdPartyBroker start(BrokerSetup setUp, Path folder, TestIdentity identity)
            throws IOException, InterruptedException {
        return switch (setUp) {
            case HARDENED -> start(folder, identity, UnaryOperator.identity());
            case DEVICE_CERTIFICATES ->
                start(folder, identity, configuration -> askingForCertificates(configuration, identity.authority()));
            case OUT_OF_THE_BOX -> {
                int port = FreePorts.next();
                yield run(List.of("-p", Integer.toString(port)), folder, port, BrokerCredentials.fresh());
            }
        };
    }

    /**
     * Starts it by the sample.
     *
     * @param folder an empty folder for its files
     * @param change what is to be different from the sample configuration
     */
    static ThirdPartyBroker start(Path folder, TestIdentity identity, UnaryOperator<EditableText> change)
            throws IOException, InterruptedException {
        BrokerCredentials logins = BrokerCredentials.fresh();
        Path passwords = Files.writeString(folder.resolve("passwords"), logins.lines(":", UnaryOperator.identity()));
        hash(passwords);
        Files.copy(SampleFiles.at("brokers/mosquitto/acl"), folder.resolve("acl"));
        int port = FreePorts.next();
        Path file = configuration(folder, identity, port, change);
        return run(List.of("-c", file.toString()), folder, port, logins);
    }

    private static ThirdPartyBroker run(List<String> options, Path folder, int port, BrokerCredentials logins)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                InstalledPrograms.require("mosquitto", PACKAGE).toString());
        command.command().addAll(options);
        return new ThirdPartyBroker(
                List.of(ServiceProcess.start(command.directory(folder.toFile()), READY)), port, logins);
    }

    private static void hash(Path passwords) throws IOException, InterruptedException {
        Path program = InstalledPrograms.require("mosquitto_passwd", PACKAGE);
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
    private static Path configuration(Path folder, TestIdentity identity, int port, UnaryOperator<EditableText> change)
            throws IOException {
        EditableText sample = EditableText.copyOf(SampleFiles.at("brokers/mosquitto/mosquitto.conf"))
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
    static EditableText askingForCertificates(EditableText configuration, Path authority) {
        return configuration
                .replace("# cafile /etc/mosquitto/certs/ca.pem", "cafile " + authority)
                .replace("# require_certificate", "require_certificate");
    }

    /** The sample without its TLS, for {@link #start}. */
    static EditableText withoutTls(EditableText configuration) {
        return new EditableText(configuration.text().replaceAll("(?m)^(certfile|keyfile|tls_version) .*\\R", ""));
    }
}
