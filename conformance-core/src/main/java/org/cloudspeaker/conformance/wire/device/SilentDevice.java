package org.cloudspeaker.conformance.wire.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Transcript;

/**
 * A device that connects and then falls silent, beside all else that goes on, so that nobody has to wait for what the
 * broker does about it. What it records is kept apart until it is asked for.
 */
public final class SilentDevice {
    private static final int KEEP_ALIVE_SECONDS = 1;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(KEEP_ALIVE_SECONDS);

    private final Evidence evidence;
    private final DeviceLink device;
    private final CompletableFuture<Connack> connack;
    private final Duration limit;
    private final long began = System.nanoTime();

    private SilentDevice(Calls calls, Login login, Evidence evidence) {
        this.evidence = evidence;
        Conduct silent = calls.conduct().keepAlive(KEEP_ALIVE_SECONDS).silent();
        device = new DeviceLink(new Calls(calls.network(), calls.address(), silent), login, evidence);
        connack = device.connecting();
        // A keep-alive and a half (MQTT 3.1.1, 3.1.2-24), and then as long as a broker takes to look at its clock.
        limit = KEEP_ALIVE
                .multipliedBy(3)
                .dividedBy(2)
                .plus(calls.address().limits().answer());
    }

    /** Begins to connect, with keep-alive 1 s and a session that is not kept. */
    public static SilentDevice begin(Calls calls, Login login, Transcript transcript) {
        return new SilentDevice(calls, login.cleanSession(true), new Evidence(transcript));
    }

    /**
     * Waits until the broker has ended the connection, or the limit is over.
     *
     * @param observer gets what was recorded
     * @return empty if the broker did not let it in
     */
    public Optional<Silence> observed(Evidence observer) {
        Optional<Silence> silence = accepted() ? Optional.of(silence()) : Optional.empty();
        observer.adopt(evidence);
        return silence;
    }

    private boolean accepted() {
        try {
            return connack.join() instanceof Connack.Accepted;
        } catch (CompletionException e) {
            return false;
        }
    }

    private Silence silence() {
        Duration left = limit.minusNanos(System.nanoTime() - began);
        Optional<Ending> ending = device.awaitEnd(left.isNegative() ? Duration.ZERO : left);
        device.close();
        return new Silence(KEEP_ALIVE, limit, ending);
    }
}
