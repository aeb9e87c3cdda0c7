package org.cloudspeaker.conformance.cli.interop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.cloudspeaker.conformance.cli.interop.process.EditableText;
import org.cloudspeaker.conformance.cli.interop.process.SampleFiles;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/** What RabbitMQ reads when it starts. */
final class RabbitMqFiles {
    private static final String SAMPLE = "brokers/rabbitmq/";

    private final Path folder;

    /**
     * Files.
     *
     * @param folder where they are put
     */
    RabbitMqFiles(Path folder) {
        this.folder = folder;
    }

    /** The sample, with this machine's paths and port, and with its users from the first start on. */
    void hardened(TestIdentity identity, int port, BrokerCredentials logins, boolean certificates) throws IOException {
        EditableText configuration = EditableText.copyOf(SampleFiles.at(SAMPLE + "rabbitmq.conf"))
                .replace("ssl.default = 8883", "ssl.default = 127.0.0.1:" + port)
                .replace("/etc/rabbitmq/certs/ca.pem", identity.authority().toString())
                .replace(
                        "/etc/rabbitmq/certs/server.pem", identity.certificate().toString())
                .replace("/etc/rabbitmq/certs/server-key.pem", identity.key().toString());
        if (certificates) {
            configuration = configuration
                    .replace("# ssl_options.verify", "ssl_options.verify")
                    .replace("# ssl_options.fail", "ssl_options.fail");
        }
        Path definitions = EditableText.copyOf(SampleFiles.at(SAMPLE + "definitions.json"))
                .replace(user(logins.device(), ""), user(logins.device(), hash(logins.devicePassword())))
                .replace(user(logins.server(), ""), user(logins.server(), hash(logins.serverPassword())))
                .writeTo(folder.resolve("definitions.json"));
        new EditableText(configuration.text() + "load_definitions = " + definitions + "\n")
                .writeTo(folder.resolve("rabbitmq.conf"));
        plugins();
    }

    /** Its own defaults, with one port for MQTT and none for AMQP. */
    void outOfTheBox(int port) throws IOException {
        Files.writeString(
                folder.resolve("rabbitmq.conf"),
                "mqtt.listeners.tcp.default = 127.0.0.1:" + port + "\nlisteners.tcp = none\n");
        plugins();
    }

    private void plugins() throws IOException {
        Files.copy(SampleFiles.at(SAMPLE + "enabled_plugins"), folder.resolve("enabled_plugins"));
    }

    private static String user(String name, String hash) {
        return "\"name\": \"" + name + "\", \"password_hash\": \"" + hash + "\"";
    }

    /** Four bytes of salt, and SHA-256 over them and the password; what rabbitmqctl makes of it. */
    private static String hash(String password) {
        byte[] salt = new byte[4];
        new SecureRandom().nextBytes(salt);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            ByteArrayOutputStream hash = new ByteArrayOutputStream();
            hash.writeBytes(salt);
            hash.writeBytes(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(hash.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
