package org.cloudspeaker.conformance.engine.role;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.NotInFormatException;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.opentest4j.TestAbortedException;

/** Broadcasts as the customer's server would publish them, each with an order number of its own. */
public final class BroadcastFactory {
    private static final long LARGEST = 1_000_000_000_000L;
    private static final String ORDERS = "orders";

    private final Codec codec;
    private final TraceNumbers numbers;
    private final SplittableRandom generated;

    /**
     * For one run.
     *
     * @param numbers where order numbers come from
     * @param seed of generated amounts
     */
    public BroadcastFactory(Codec codec, TraceNumbers numbers, long seed) {
        this.codec = codec;
        this.numbers = numbers;
        generated = new SplittableRandom(seed);
    }

    /** A new broadcast of this amount in minor units. */
    public Broadcast of(Mode mode, long amount) {
        return of(mode, amount, "hello");
    }

    private Broadcast of(Mode mode, long amount, String text) {
        requireMode(mode);
        return new Broadcast(mode, amount, numbers.batchNo() + numbers.next(ORDERS), Optional.of(text));
    }

    private void requireMode(Mode mode) {
        FormatProfile profile = codec.profile();
        profile.message(MessageType.BROADCAST);
        boolean known = profile.find(MessageType.BROADCAST, MessageField.MODE)
                .map(rule -> rule.words().isEmpty() || rule.words().containsKey(mode.name()))
                .orElse(mode == Mode.ANNOUNCEMENT);
        if (!known) {
            String what =
                    mode == Mode.GUIDANCE ? "broadcast that guides through a payment" : "broadcast that announces";
            throw new NotInFormatException(profile, what);
        }
    }

    /** The mode of broadcasts of which any will do. */
    private Mode anyMode() {
        boolean announces = codec.profile()
                .find(MessageType.BROADCAST, MessageField.MODE)
                .map(rule -> rule.words().isEmpty() || rule.words().containsKey(Mode.ANNOUNCEMENT.name()))
                .orElse(true);
        return announces ? Mode.ANNOUNCEMENT : Mode.GUIDANCE;
    }

    /** Any amount that the device can show: 1 to 12 digits of minor units. */
    private long amount() {
        return generated.nextLong(1, LARGEST);
    }

    /** A broadcast as bytes. */
    public Payload encode(Broadcast broadcast) {
        return Payload.of(codec.encode(broadcast.toMessage()));
    }

    /** The broadcast in these bytes, if it can be read. */
    public Optional<Broadcast> decode(Payload payload) {
        return Broadcast.from(codec.decode(MessageType.BROADCAST, payload.bytes()));
    }

    /** A new announcement as bytes. */
    public Payload nextPayload() {
        return encode(of(anyMode(), amount()));
    }

    /** A new announcement whose text does not fit into one byte a character. */
    public Payload multiScriptPayload() {
        return encode(
                of(anyMode(), amount(), "caf\u00e9 \u20ac \u0440\u0443\u0431\u043b\u0438 \u6536\u6b3e \uD83D\uDCB3"));
    }

    /**
     * A new announcement of exactly so many bytes, by a long text.
     *
     * @param last what the text ends in
     * @throws TestAbortedException if a message of this format has no text, or no room for so few bytes
     */
    public Payload payloadOfSize(int bytes, String last) {
        long amount = amount();
        int rest = bytes - encode(of(anyMode(), amount, last)).size();
        Payload filled = rest < 0 ? Payload.of(new byte[0]) : encode(of(anyMode(), amount, "x".repeat(rest) + last));
        if (filled.size() != bytes) {
            throw new TestAbortedException(
                    "the target's message format has no text that could fill " + bytes + " bytes");
        }
        return filled;
    }

    /** That many new announcements. */
    public List<Payload> burst(int size) {
        return Stream.generate(this::nextPayload).limit(size).toList();
    }
}
