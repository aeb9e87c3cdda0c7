package org.cloudspeaker.conformance.suites.broker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.parameter.Secret;

/** Logins that are wrong in the ways that brokers take for right. */
final class InvalidLogins {
    private InvalidLogins() {}

    /**
     * One of them.
     *
     * @param name what is wrong with it, without the password
     */
    record InvalidLogin(String name, MqttLogin login) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<InvalidLogin> passwords(MqttLogin login) {
        String right = login.credentials().orElseThrow().password().value();
        String upper = right.toUpperCase(Locale.ROOT);
        return Stream.of(
                        password("another password", login, "not-" + right),
                        password("an empty password", login, ""),
                        password(
                                "its password without the last character",
                                login,
                                right.substring(0, right.length() - 1)),
                        password(
                                "its password in the other case",
                                login,
                                upper.equals(right) ? right.toLowerCase(Locale.ROOT) : upper))
                .filter(wrong -> !passwordOf(wrong).equals(right))
                .toList();
    }

    static List<InvalidLogin> users(MqttLogin login) {
        MqttCredentials own = login.credentials().orElseThrow();
        String nobody = "nobody-" + login.clientId();
        return List.of(
                new InvalidLogin("a made-up password", login.with(with(nobody, "password-of-nobody"))),
                new InvalidLogin(
                        "the password of another user",
                        login.with(with(nobody, own.password().value()))));
    }

    static List<InvalidLogin> empty(MqttLogin login) {
        return List.of(
                new InvalidLogin("neither user name nor password", login.with(Optional.empty())),
                new InvalidLogin("an empty user name and an empty password", login.with(with("", ""))));
    }

    private static InvalidLogin password(String name, MqttLogin login, String password) {
        return new InvalidLogin(
                name, login.with(with(login.credentials().orElseThrow().username(), password)));
    }

    private static String passwordOf(InvalidLogin wrong) {
        return wrong.login().credentials().orElseThrow().password().value();
    }

    private static Optional<MqttCredentials> with(String user, String password) {
        return Optional.of(new MqttCredentials(user, new Secret(password)));
    }
}
