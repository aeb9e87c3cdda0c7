package org.cloudspeaker.conformance.engine.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.capture.CapturedMessage;
import org.cloudspeaker.conformance.config.capture.MessageCapture;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** What the customer's server published, as far as the target lets the harness know it: from files, and live. */
public final class PublishedMessages {
    private static final String NONE = "the target names no messages of the customer's server: set messages.files"
            + " (captured ones) or messages.trigger (how to ask for one)";
    private static final String NOT_LIVE =
            "it takes a live message, and the target does not say how to ask for one: set messages.trigger";

    private final MessageSourceConfig sources;
    private final Function<PaymentTrigger, LiveMessages> live;
    private final Evidence evidence;

    PublishedMessages(MessageSourceConfig sources, Function<PaymentTrigger, LiveMessages> live, Evidence evidence) {
        this.sources = sources;
        this.live = live;
        this.evidence = evidence;
    }

    /**
     * All messages: captured ones in the order of their files and lines, then live ones as they arrived.
     *
     * @throws NotGivenException if the target names none
     * @throws InconclusiveException if none could be had
     */
    public List<PublishedMessage> all() {
        if (sources.files().isEmpty() && sources.trigger().isEmpty()) {
            throw new NotGivenException(NONE);
        }
        List<PublishedMessage> all = new ArrayList<>();
        sources.files().ifPresent(files -> all.addAll(read(files)));
        Optional<LiveMessages> heard = sources.trigger().map(live);
        heard.ifPresent(it -> all.addAll(recordEvidence(it)));
        if (all.isEmpty()) {
            throw new InconclusiveException(failureReason(heard));
        }
        heard.flatMap(LiveMessages::trouble).ifPresent(it -> evidence.note("captured messages alone: " + it));
        return all;
    }

    /**
     * The live messages alone.
     *
     * @throws NotGivenException if the target does not say how to ask for one
     * @throws InconclusiveException if none could be had
     */
    public List<PublishedMessage> live() {
        LiveMessages heard = liveMessages();
        if (heard.messages().isEmpty()) {
            throw new InconclusiveException(failureReason(Optional.of(heard)));
        }
        return recordEvidence(heard);
    }

    /**
     * The payments that the customer's server was asked for, each with what was published for it.
     *
     * @throws NotGivenException if the target does not say how to ask for one
     * @throws InconclusiveException if none was taken
     */
    public List<LiveMessages.PaymentAnnouncement> payments() {
        LiveMessages heard = liveMessages();
        recordEvidence(heard);
        if (heard.payments().isEmpty()) {
            throw new InconclusiveException(failureReason(Optional.of(heard)));
        }
        return heard.payments();
    }

    /**
     * Asks that nothing kept the harness from asking for more payments.
     *
     * @throws InconclusiveException if something did
     */
    public void requireAllAccepted() {
        liveMessages().trouble().ifPresent(it -> {
            throw new InconclusiveException(it);
        });
    }

    private LiveMessages liveMessages() {
        return live.apply(sources.trigger().orElseThrow(() -> new NotGivenException(NOT_LIVE)));
    }

    private static String failureReason(Optional<LiveMessages> heard) {
        return heard.flatMap(LiveMessages::trouble)
                .orElse("nothing was published when a payment was asked for: see MSG-15");
    }

    private List<PublishedMessage> recordEvidence(LiveMessages heard) {
        note("heard what was published for payments", heard.messages().size() + " messages");
        return heard.messages();
    }

    private List<PublishedMessage> read(MessageCapture files) {
        note("read " + files.name(), files.description());
        return files.messages().stream().map(PublishedMessages::published).toList();
    }

    private void note(String did, String found) {
        evidence.record(
                Exchange.ExchangeKind.FILE,
                evidence.now(),
                ExchangeMessage.of(did),
                Optional.of(ExchangeMessage.of(found)));
    }

    private static PublishedMessage published(CapturedMessage message) {
        return new PublishedMessage(message.place(), Payload.of(message.bytes()), message.size(), Optional.empty());
    }
}
