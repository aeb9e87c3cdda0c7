package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;

/**
 * A device that connects and then falls silent, beside all else that goes on, so that nobody has to wait for what the
 * broker does about it. What it records is kept apart until it is asked for.
 */
public final class SilentMqttClient {
    private static final int KEEP_ALIVE_SECONDS = 1;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(KEEP_ALIVE_SECONDS);

    private final Evidence evidence;
    private final MqttDeviceClient device;
    private final CompletableFuture<ConnectResult> connack;
    private final Duration limit;
    private final long began = System.nanoTime();

    private SilentMqttClient(MqttConnectionFactory calls, MqttLogin login, Evidence evidence) {
        this.evidence = evidence;
        ConnectOptions silent =
                calls.conduct().withKeepAlive(KEEP_ALIVE_SECONDS).withoutPings();
        device = new MqttDeviceClient(
                new MqttConnectionFactory(calls.network(), calls.address(), silent), login, evidence);
        connack = device.connectAsync();
        // A keep-alive and a half (MQTT 3.1.1, 3.1.2-24), and then as long as a broker takes to look at its clock.
        limit = KEEP_ALIVE
                .multipliedBy(3)
                .dividedBy(2)
                .plus(calls.address().limits().answer());
    }

    /** Begins to connect, with keep-alive 1 s and a session that is not kept. */
    public static SilentMqttClient start(MqttConnectionFactory calls, MqttLogin login, Transcript transcript) {
        return new SilentMqttClient(calls, login.cleanSession(true), new Evidence(transcript));
    }

    /**
     * Waits until the broker has ended the connection, or the limit is over.
     *
     * @param observer gets what was recorded
     * @return empty if the broker did not let it in
     */
    public Optional<KeepAliveResult> awaitResult(Evidence observer) {
        Optional<KeepAliveResult> silence = isAccepted() ? Optional.of(awaitDisconnect()) : Optional.empty();
        observer.adopt(evidence);
        return silence;
    }

    private boolean isAccepted() {
        try {
            return connack.join() instanceof ConnectResult.Accepted;
        } catch (CompletionException e) {
            return false;
        }
    }

    private KeepAliveResult awaitDisconnect() {
        Duration left = limit.minusNanos(System.nanoTime() - began);
        Optional<DisconnectEvent> ending = device.awaitEnd(left.isNegative() ? Duration.ZERO : left);
        device.close();
        return new KeepAliveResult(KEEP_ALIVE, limit, ending);
    }
}
