package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.BoundedFutures;
import org.cloudspeaker.conformance.client.BoundedFutures.FutureFailedException;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** A control packet that was sent, and the answer that the broker owes for it: recorded whichever way it ends. */
final class PendingAck {
    private final Evidence evidence;
    private final ExchangeMessage request;
    private final Instant at;

    private PendingAck(Evidence evidence, ExchangeMessage request) {
        this.evidence = evidence;
        this.request = request;
        at = evidence.now();
    }

    /** Begins now. */
    static PendingAck start(Evidence evidence, ExchangeMessage request) {
        return new PendingAck(evidence, request);
    }

    /**
     * Waits for what is owed.
     *
     * @throws FutureFailedException if the client library reports a failure; it is not recorded yet
     * @throws NoAnswerException if nothing comes in time
     */
    <T> T await(String owed, Duration limit, CompletableFuture<T> answer) throws FutureFailedException {
        try {
            return BoundedFutures.getWithin(limit, answer);
        } catch (TimeoutException e) {
            throw missingAnswer(owed, limit, e);
        }
    }

    /** Records the answer. */
    void recordAnswer(String summary) {
        evidence.record(Exchange.ExchangeKind.MQTT, at, request, Optional.of(ExchangeMessage.of(summary)));
    }

    /** Records that none came. */
    void recordNoAnswer() {
        evidence.record(Exchange.ExchangeKind.MQTT, at, request, Optional.empty());
    }

    /** Records that none came because the connection failed. */
    NoAnswerException connectionFailure(String owed, FutureFailedException e) {
        recordNoAnswer();
        return new NoAnswerException(
                TargetRole.BROKER, owed, "the connection failed: " + MqttErrors.errorName(e.reason()));
    }

    /** Records that none came, in time or at all. */
    NoAnswerException missingAnswer(String owed, Duration limit, Throwable failure) {
        recordNoAnswer();
        return failure instanceof ConnectionEndedException
                ? new NoAnswerException(TargetRole.BROKER, owed, String.valueOf(failure.getMessage()))
                : new SilenceException(TargetRole.BROKER, owed + " within " + Durations.format(limit), "nothing came");
    }
}
