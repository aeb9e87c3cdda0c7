package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.interop.network.NetworkConditions;
import org.cloudspeaker.conformance.cli.interop.process.FreePorts;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/** The brokers that are embedded, each from the files that lie beside its program. */
final class JavaBrokerStarter {
    private static final Pattern OF_ONE_DEVICE =
            Pattern.compile("(?s) *<security-setting match=\"pos\\.\\w+\\.SN\">.*?</security-setting>\\R");

    private static final Duration DELAY = Duration.ofMillis(50);

    private final BrokerSetup setUp;
    private final Path folder;
    private final TestIdentity identity;
    private final int port;

    /**
     * Brokers of one set-up.
     *
     * @param folder an empty folder for the files of one of them
     */
    JavaBrokerStarter(BrokerSetup setUp, Path folder, TestIdentity identity) throws IOException {
        this.setUp = setUp;
        this.folder = folder;
        this.identity = identity;
        this.port = FreePorts.next();
    }

    /** HiveMQ Community Edition; out of the box it lets everybody in. */
    ThirdPartyBroker hiveMq() throws IOException, InterruptedException {
        BrokerCredentials logins = BrokerCredentials.fresh();
        copy(
                "hivemq",
                "config.xml",
                config -> config.replace(
                        "<client-authentication-mode>NONE",
                        "<client-authentication-mode>" + (setUp.asksForCertificates() ? "REQUIRED" : "NONE")));
        if (setUp.hardened()) {
            write("passwords", logins.lines(":", UnaryOperator.identity()));
        }
        return JavaBrokerProcess.start("hivemq", "HiveMq", folder, port, logins);
    }

    /**
     * Moquette; out of the box it has the one login of its distribution. It is reached through a network, since it closes
     * the connection of a client whose SUBSCRIBE arrives directly after the CONNACK.
     */
    ThirdPartyBroker moquette() throws IOException, InterruptedException {
        BrokerCredentials logins =
                setUp.hardened() ? BrokerCredentials.fresh() : BrokerCredentials.shared("testuser", "passwd");
        copy(
                "moquette",
                "moquette.conf",
                config -> config.replace("need_client_auth false", "need_client_auth " + setUp.asksForCertificates()));
        write("passwords", logins.lines(":", JavaBrokerStarter::sha256));
        if (setUp.hardened()) {
            copy("moquette", "acl", UnaryOperator.identity());
        }
        return JavaBrokerProcess.start("moquette", "Moquette", folder, port, logins)
                .behind(NetworkConditions.distant(DELAY));
    }

    /** ActiveMQ Artemis; its access control takes a setting and a login for each device. */
    ThirdPartyBroker artemis() throws IOException, InterruptedException {
        BrokerCredentials logins = BrokerCredentials.forEachDevice();
        copy(
                "artemis",
                "broker.xml",
                config -> forEachDevice(config)
                        .replace("needClientAuth=false", "needClientAuth=" + setUp.asksForCertificates()));
        if (setUp.hardened()) {
            copy("artemis", "login.config", UnaryOperator.identity());
            String devices = BrokerTestDevices.all().stream()
                    .map(sn -> sn + "=" + sn + "\n")
                    .collect(Collectors.joining());
            write("users.properties", devices + logins.server() + "=" + logins.serverPassword() + "\n");
            write("roles.properties", devices + logins.server() + "=" + logins.server() + "\n");
        }
        return JavaBrokerProcess.start("artemis", "Artemis", folder, port, logins);
    }

    private static String forEachDevice(String config) {
        return OF_ONE_DEVICE
                .matcher(config)
                .replaceAll(setting -> Matcher.quoteReplacement(BrokerTestDevices.all().stream()
                        .map(sn -> setting.group().replace("SN", sn))
                        .collect(Collectors.joining())));
    }

    private static String sha256(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** Puts a file of the broker's into the folder, with the paths of this test. */
    private void copy(String make, String file, UnaryOperator<String> change) throws IOException {
        String own = setUp.hardened() ? "hardened" : "out-of-the-box";
        String text =
                Files.readString(JavaBrokerProcess.module(make).resolve(own).resolve(file));
        write(
                file,
                change.apply(text)
                        .replace("PORT", Integer.toString(port))
                        .replace("KEYSTORE-PASSWORD", TestIdentity.PASSWORD)
                        .replace("KEYSTORE", identity.keyStore().toString())
                        .replace(
                                "DATA",
                                Files.createDirectories(folder.resolve("data")).toString())
                        .replace("HOME", folder.toString()));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
