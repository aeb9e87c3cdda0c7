package org.cloudspeaker.conformance.client.mqtt;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Says how a connection came to its end. */
final class DisconnectClassifier {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");

    private DisconnectClassifier() {}

    /**
     * The end of a connection.
     *
     * @param lasted how long after its CONNECT
     * @param own why the device ended it, if it did
     * @param failure what came from below, if anything
     */
    static DisconnectEvent of(Instant at, Duration lasted, Optional<String> own, Optional<Throwable> failure) {
        if (own.isPresent()) {
            return new DisconnectEvent(DisconnectEvent.Initiator.DEVICE, at, lasted, Optional.empty(), own.get());
        }
        Optional<String> alert = failure.flatMap(DisconnectClassifier::alert);
        String reason = alert.map(word -> "the broker ended the connection with the TLS alert " + word)
                .orElse(failure.isPresent() ? "the connection was cut off" : "the broker ended the connection");
        return new DisconnectEvent(DisconnectEvent.Initiator.BROKER, at, lasted, alert, reason);
    }

    /** Whether it kept a connection from coming about, other than by a broker that ends it. */
    static boolean isConnectFailure(Throwable failure) {
        return failure instanceof UnexpectedPacketException
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
