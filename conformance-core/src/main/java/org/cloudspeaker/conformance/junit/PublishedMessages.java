package org.cloudspeaker.conformance.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.target.captured.Capture;
import org.cloudspeaker.conformance.target.captured.CapturedMessage;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.opentest4j.TestAbortedException;

/** What the customer's server published, as far as the target lets the harness know it: from files, and live. */
public final class PublishedMessages {
    private static final String NONE = "the target names no messages of the customer's server: set messages.files"
            + " (captured ones) or messages.trigger (how to ask for one)";
    private static final String NOT_LIVE =
            "it takes a live message, and the target does not say how to ask for one: set messages.trigger";

    private final Messages sources;
    private final Function<Trigger, LiveMessages> live;
    private final Evidence evidence;

    PublishedMessages(Messages sources, Function<Trigger, LiveMessages> live, Evidence evidence) {
        this.sources = sources;
        this.live = live;
        this.evidence = evidence;
    }

    /**
     * All messages: captured ones in the order of their files and lines, then live ones as they arrived.
     *
     * @throws TestAbortedException if the target names none
     * @throws InconclusiveException if none could be had
     */
    public List<Published> all() {
        if (sources.files().isEmpty() && sources.trigger().isEmpty()) {
            throw new TestAbortedException(NONE);
        }
        List<Published> all = new ArrayList<>();
        sources.files().ifPresent(files -> all.addAll(read(files)));
        Optional<LiveMessages> heard = sources.trigger().map(live);
        heard.ifPresent(it -> all.addAll(noted(it)));
        if (all.isEmpty()) {
            throw new InconclusiveException(why(heard));
        }
        heard.flatMap(LiveMessages::trouble).ifPresent(it -> evidence.note("captured messages alone: " + it));
        return all;
    }

    /**
     * The live messages alone.
     *
     * @throws TestAbortedException if the target does not say how to ask for one
     * @throws InconclusiveException if none could be had
     */
    public List<Published> live() {
        LiveMessages heard = heard();
        if (heard.messages().isEmpty()) {
            throw new InconclusiveException(why(Optional.of(heard)));
        }
        return noted(heard);
    }

    /**
     * The payments that the customer's server was asked for, each with what was published for it.
     *
     * @throws TestAbortedException if the target does not say how to ask for one
     * @throws InconclusiveException if none was taken
     */
    public List<LiveMessages.Announced> payments() {
        LiveMessages heard = heard();
        noted(heard);
        if (heard.payments().isEmpty()) {
            throw new InconclusiveException(why(Optional.of(heard)));
        }
        return heard.payments();
    }

    /**
     * Asks that nothing kept the harness from asking for more payments.
     *
     * @throws InconclusiveException if something did
     */
    public void wereAllTaken() {
        heard().trouble().ifPresent(it -> {
            throw new InconclusiveException(it);
        });
    }

    private LiveMessages heard() {
        return live.apply(sources.trigger().orElseThrow(() -> new TestAbortedException(NOT_LIVE)));
    }

    private static String why(Optional<LiveMessages> heard) {
        return heard.flatMap(LiveMessages::trouble)
                .orElse("nothing was published when a payment was asked for: see MSG-15");
    }

    private List<Published> noted(LiveMessages heard) {
        note("heard what was published for payments", heard.messages().size() + " messages");
        return heard.messages();
    }

    private List<Published> read(Capture files) {
        note("read " + files.name(), files.description());
        return files.messages().stream().map(PublishedMessages::published).toList();
    }

    private void note(String did, String found) {
        evidence.record(Exchange.Kind.FILE, evidence.now(), Message.of(did), Optional.of(Message.of(found)));
    }

    private static Published published(CapturedMessage message) {
        return new Published(message.place(), Payload.of(message.bytes()), message.size(), Optional.empty());
    }
}
