package org.cloudspeaker.conformance.cli.mock.option;

import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan.BrokerLogin;
import picocli.CommandLine.Option;

/** Options of the mock broker, apart from its port. */
public final class MockBrokerOptions {
    /** Characters; the device's buffer for {@code mqtt_topic} (firmware). */
    private static final int LONGEST_TOPIC = 31;

    private static final int LONGEST_LOGIN = 63;
    private static final String USER = "speaker";

    @Option(
            names = "--topic",
            paramLabel = "PREFIX",
            defaultValue = "pos/message",
            description = "mqtt_topic, the prefix before the serial number (default: ${DEFAULT-VALUE}).")
    private String topic = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = USER,
            description =
                    "The devices' user name (default: ${DEFAULT-VALUE}). Empty: each device logs in with its serial"
                            + " number as user name and password.")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "The devices' password, or $${env:NAME} (default: a random one, in posparam.ini).")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--mutual-tls",
            description =
                    "Require a client certificate, which is the login (mqtt_auth_cert 4). A certificate and key for"
                            + " devices are written beside ca.pem.")
    private boolean mutualTls;

    @Option(
            names = "--server-user",
            paramLabel = "NAME",
            defaultValue = "backend",
            description = "The user name of your server, which publishes to devices (default: ${DEFAULT-VALUE}).")
    private String serverUser = "";

    @Option(
            names = "--server-password",
            paramLabel = "PASSWORD",
            description = "Its password, or $${env:NAME} (default: a random one, in mock.env).")
    private Optional<String> serverPassword = Optional.empty();

    public MockBrokerPlan plan(SecretOptionReader secrets, OptionProblems problems) {
        problems.require(
                topic.matches("[^/#+\\s][^#+\\s]*") && !topic.endsWith("/") && topic.length() <= LONGEST_TOPIC,
                "--topic: expected a prefix of at most " + LONGEST_TOPIC
                        + " characters without #, + and blanks, and without a slash at its start or end, found "
                        + topic);
        problems.require(
                user.length() <= LONGEST_LOGIN && user.chars().noneMatch(Character::isISOControl),
                "--user: expected at most " + LONGEST_LOGIN + " characters and no control characters, found "
                        + user.length() + " characters");
        problems.require(
                !serverUser.isEmpty() && !serverUser.equals(user),
                "--server-user: expected a name other than that of the devices, found " + serverUser);
        problems.require(
                !mutualTls || (user.equals(USER) && password.isEmpty()),
                "--mutual-tls: expected no --user and no --password with it, as the certificate is the login");
        String own = user.isEmpty() ? "" : secrets.readOrGenerate("--password", password, "Pw", problems);
        problems.require(
                own.length() <= LONGEST_LOGIN,
                "--password: expected at most " + LONGEST_LOGIN + " characters, found " + own.length());
        String servers = secrets.readOrGenerate("--server-password", serverPassword, "Pw", problems);
        return new MockBrokerPlan(
                topic,
                mutualTls ? new BrokerLogin("", "") : new BrokerLogin(user, own),
                new BrokerLogin(serverUser, servers),
                mutualTls);
    }
}
