package org.cloudspeaker.conformance.wire.device;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Says how a connection came to its end. */
final class Endings {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");

    private Endings() {}

    /**
     * The end of a connection.
     *
     * @param lasted how long after its CONNECT
     * @param own why the device ended it, if it did
     * @param failure what came from below, if anything
     */
    static Ending of(Instant at, Duration lasted, Optional<String> own, Optional<Throwable> failure) {
        if (own.isPresent()) {
            return new Ending(Ending.By.DEVICE, at, lasted, Optional.empty(), own.get());
        }
        Optional<String> alert = failure.flatMap(Endings::alert);
        String reason = alert.map(word -> "the broker ended the connection with the TLS alert " + word)
                .orElse(failure.isPresent() ? "the connection was cut off" : "the broker ended the connection");
        return new Ending(Ending.By.BROKER, at, lasted, alert, reason);
    }

    /** Whether it kept a connection from coming about, other than by a broker that ends it. */
    static boolean isNoEnd(Throwable failure) {
        return failure instanceof ForeignException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectException
                || failure instanceof SSLException;
    }

    private static Optional<String> alert(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Matcher alert = ALERT.matcher(String.valueOf(at.getMessage()));
            if (at instanceof SSLException && alert.find()) {
                return Optional.of(alert.group(1));
            }
        }
        return Optional.empty();
    }
}
