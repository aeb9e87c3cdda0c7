package org.cloudspeaker.conformance.wire.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.Waiting.FailedException;

/** A control packet that was sent, and the answer that the broker owes for it: recorded whichever way it ends. */
final class Pending {
    private final Evidence evidence;
    private final Message request;
    private final Instant at;

    private Pending(Evidence evidence, Message request) {
        this.evidence = evidence;
        this.request = request;
        at = evidence.now();
    }

    /** Begins now. */
    static Pending sent(Evidence evidence, Message request) {
        return new Pending(evidence, request);
    }

    /**
     * Waits for what is owed.
     *
     * @throws FailedException if the client library reports a failure; it is not recorded yet
     * @throws NoAnswerException if nothing comes in time
     */
    <T> T await(String owed, Duration limit, CompletableFuture<T> answer) throws FailedException {
        try {
            return Waiting.within(limit, answer);
        } catch (TimeoutException e) {
            throw missing(owed, limit, e);
        }
    }

    /** Records the answer. */
    void answered(String summary) {
        evidence.record(Exchange.Kind.MQTT, at, request, Optional.of(Message.of(summary)));
    }

    /** Records that none came. */
    void unanswered() {
        evidence.record(Exchange.Kind.MQTT, at, request, Optional.empty());
    }

    /** Records that none came because the connection failed. */
    NoAnswerException cutOff(String owed, FailedException e) {
        unanswered();
        return new NoAnswerException(Role.BROKER, owed, "the connection failed: " + MqttTrouble.shortly(e.reason()));
    }

    /** Records that none came, in time or at all. */
    NoAnswerException missing(String owed, Duration limit, Throwable failure) {
        unanswered();
        return failure instanceof EndedException
                ? new NoAnswerException(Role.BROKER, owed, String.valueOf(failure.getMessage()))
                : new NoAnswerException(Role.BROKER, owed + " within " + Spans.shown(limit), "nothing came");
    }
}
