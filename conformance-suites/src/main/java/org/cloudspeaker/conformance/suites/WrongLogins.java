package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.device.Login;

/** Logins that are wrong in the ways that brokers take for right. */
final class WrongLogins {
    private WrongLogins() {}

    /**
     * One of them.
     *
     * @param name what is wrong with it, without the password
     */
    record Wrong(String name, Login login) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Wrong> passwords(Login login) {
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

    static List<Wrong> users(Login login) {
        Credentials own = login.credentials().orElseThrow();
        String nobody = "nobody-" + login.clientId();
        return List.of(
                new Wrong("a made-up password", login.with(with(nobody, "password-of-nobody"))),
                new Wrong(
                        "the password of another user",
                        login.with(with(nobody, own.password().value()))));
    }

    static List<Wrong> empty(Login login) {
        return List.of(
                new Wrong("neither user name nor password", login.with(Optional.empty())),
                new Wrong("an empty user name and an empty password", login.with(with("", ""))));
    }

    private static Wrong password(String name, Login login, String password) {
        return new Wrong(name, login.with(with(login.credentials().orElseThrow().username(), password)));
    }

    private static String passwordOf(Wrong wrong) {
        return wrong.login().credentials().orElseThrow().password().value();
    }

    private static Optional<Credentials> with(String user, String password) {
        return Optional.of(new Credentials(user, new Secret(password)));
    }
}
