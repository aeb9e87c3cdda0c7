package org.cloudspeaker.conformance.suites.device;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Messages that no device can read: announcements of the target's own format, each broken in another way. */
final class MalformedBroadcasts {
    private static final byte[] NOT_UTF8 = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, 1, 2};
    /** Not all of them can be words of one format. */
    private static final List<String> UNKNOWN_MODES = List.of("55", "56", "57");

    private static final String WHOLE_NUMBER = "100";

    private final Codec codec;
    private final Supplier<OutgoingMessage> announcements;

    private MalformedBroadcasts(Codec codec, Supplier<OutgoingMessage> announcements) {
        this.codec = codec;
        this.announcements = announcements;
    }

    /**
     * One of them.
     *
     * @param name what is wrong with it, for messages
     */
    record MalformedBroadcast(String name, Payload payload) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Those of a format.
     *
     * @param announcements whole ones to break, each with an order number of its own
     */
    static List<MalformedBroadcast> of(Codec codec, Supplier<OutgoingMessage> announcements) {
        MalformedBroadcasts messages = new MalformedBroadcasts(codec, announcements);
        return Stream.of(messages.texts(), messages.unknownMode(), messages.mistypedAmount(), messages.withoutMode())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<MalformedBroadcast> texts() {
        byte[] half = announcement();
        String comma = text(announcement());
        return Stream.of(
                new MalformedBroadcast("an empty message", Payload.of(new byte[0])),
                of("a text that is not JSON", "hello"),
                of("a trailing comma", comma.substring(0, comma.length() - 1) + ",}"),
                new MalformedBroadcast("half a message", Payload.of(Arrays.copyOf(half, half.length / 2))),
                new MalformedBroadcast("bytes that are not UTF-8", Payload.of(NOT_UTF8)),
                of("a message in a list", "[" + text(announcement()) + "]"),
                of("an object without a field", "{}"));
    }

    private Stream<MalformedBroadcast> unknownMode() {
        return rule(MessageField.MODE)
                .filter(rule -> !rule.words().isEmpty())
                .flatMap(rule -> UNKNOWN_MODES.stream()
                        .filter(word -> !rule.words().containsValue(word))
                        .limit(1)
                        .map(word -> of(
                                "an unknown " + rule.path(),
                                announcements.get().withRaw(rule.field(), rule.type(), word))));
    }

    private Stream<MalformedBroadcast> mistypedAmount() {
        return rule(MessageField.AMOUNT)
                .flatMap(rule -> Stream.of(WireType.NUMBER, WireType.STRING)
                        .filter(type -> !rule.types().contains(type))
                        .limit(1)
                        .map(type -> of(
                                rule.path() + " as " + type.described(),
                                announcements.get().withRaw(rule.field(), type, WHOLE_NUMBER))));
    }

    private Stream<MalformedBroadcast> withoutMode() {
        return rule(MessageField.MODE)
                .filter(FieldRule::required)
                .map(rule -> of("no " + rule.path(), announcements.get().without(rule.field())));
    }

    private Stream<FieldRule> rule(MessageField field) {
        return codec.profile().find(MessageType.BROADCAST, field).stream();
    }

    private byte[] announcement() {
        return codec.encode(announcements.get());
    }

    private MalformedBroadcast of(String name, OutgoingMessage message) {
        return new MalformedBroadcast(name, Payload.of(codec.encode(message)));
    }

    private static MalformedBroadcast of(String name, String text) {
        return new MalformedBroadcast(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
