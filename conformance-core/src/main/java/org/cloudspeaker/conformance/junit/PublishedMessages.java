package org.cloudspeaker.conformance.junit;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.captured.Capture;
import org.cloudspeaker.conformance.target.captured.CapturedMessage;
import org.cloudspeaker.conformance.wire.Evidence;
import org.opentest4j.TestAbortedException;

/** What the customer's server published, as far as the target lets the harness know it. */
public final class PublishedMessages {
    private static final String NONE = "the target names no messages of the customer's server: set messages.files"
            + " (captured ones) or messages.trigger (how to ask for one)";

    private final Messages sources;
    private final Evidence evidence;

    PublishedMessages(Messages sources, Evidence evidence) {
        this.sources = sources;
        this.evidence = evidence;
    }

    /**
     * All messages, in the order in which they were published as far as that is known.
     *
     * @throws TestAbortedException if the target names none
     */
    public List<Published> all() {
        Capture files = sources.files().orElseThrow(() -> new TestAbortedException(NONE));
        evidence.record(
                Exchange.Kind.FILE,
                evidence.now(),
                Message.of("read " + files.name()),
                Optional.of(Message.of(files.description())));
        return files.messages().stream().map(PublishedMessages::published).toList();
    }

    private static Published published(CapturedMessage message) {
        return new Published(message.place(), Payload.of(message.bytes()), message.size(), Optional.empty());
    }
}
