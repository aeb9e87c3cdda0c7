package org.cloudspeaker.conformance.suites.files.message;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PublishedMessage;
import org.cloudspeaker.conformance.engine.role.PublishedMessages;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on all messages of a run, each a case of its own. A message that has nothing to look at is no second failure
 * beside the one that says so, and no pass either: where no message has it, the requirement stays open.
 */
public final class MessagesAssert {
    private final PublishedMessages messages;
    private final Codec codec;

    private MessagesAssert(PublishedMessages messages, Codec codec) {
        this.messages = messages;
        this.codec = codec;
    }

    /** Begins assertions on what the customer's server published, in the format of this codec. */
    public static MessagesAssert assertThat(PublishedMessages messages, Codec codec) {
        return new MessagesAssert(messages, codec);
    }

    /** Looks at every message, also at one that is too long to be read. */
    public void each(CaseRunner cases, Consumer<MessageAssert> check) {
        each(cases, broadcasts(messages.all()), check);
    }

    /** Looks at every message that can be read to its end. */
    public void eachWhole(CaseRunner cases, Consumer<MessageAssert> check) {
        each(cases, having(PublishedMessage::isComplete, "can be read to its end: see MSG-02"), check);
    }

    /** Looks at every message that can be read as an object; the field need not be in it. */
    public void eachObject(MessageField field, CaseRunner cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        each(cases, having(this::isObject, "can be read as an object: see MSG-01"), check);
    }

    /** Looks at every message with a value of the right type in this field. */
    public void eachWith(MessageField field, CaseRunner cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        String name = codec.profile().rule(MessageType.BROADCAST, field).wireName();
        each(cases, having(it -> has(field, it), "has a value of the right type in " + name), check);
    }

    /** Looks at every message with a value in this field, for which the format gives a bound. */
    public void eachBounded(MessageField field, CaseRunner cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        if (codec.profile().rule(MessageType.BROADCAST, field).maxBytes() == 0) {
            throw new TestAbortedException("the format " + codec.profile().name() + " gives "
                    + codec.profile().rule(MessageType.BROADCAST, field).wireName() + " no bound");
        }
        eachWith(field, cases, check);
    }

    /** Looks at every message that was seen live. */
    public void eachLive(CaseRunner cases, Consumer<MessageAssert> check) {
        each(cases, broadcasts(messages.live()), check);
    }

    /** Every payment that was asked for is announced with its amount. */
    public void announceWhatWasPaid(CaseRunner cases) {
        requireInFormat(MessageField.AMOUNT);
        cases.each(messages.payments(), it -> new AnnouncementAssert(it, codec).hasPaidAmount());
        messages.requireAllAccepted();
    }

    /** No message has an order number that one before it has. */
    public void shareNoOrder(CaseRunner cases) {
        requireInFormat(MessageField.ORDER_ID);
        List<PublishedMessage> ordered = having(it -> has(MessageField.ORDER_ID, it), "has an order number");
        Map<PublishedMessage, SharedOrder> repeated = repeated(ordered);
        cases.each(ordered, PublishedMessage::name, message -> {
            if (repeated.containsKey(message)) {
                throw repeated.get(message).discrepancy();
            }
        });
    }

    private record SharedOrder(Discrepancy discrepancy) {}

    /** The messages whose order number stood before, and what the device makes of each after all others before it. */
    private Map<PublishedMessage, SharedOrder> repeated(List<PublishedMessage> ordered) {
        Map<PublishedMessage, SharedOrder> repeated = new LinkedHashMap<>();
        Map<String, PublishedMessage> first = new HashMap<>();
        FirmwareState memory = FirmwareState.switchedOn();
        for (PublishedMessage message : ordered) {
            MessageInterpretation read = new MessageInterpretation(message, codec);
            String order = read.field(MessageField.ORDER_ID).value().orElse("");
            PublishedMessage earlier = first.putIfAbsent(order, message);
            if (earlier != null) {
                repeated.put(message, new SharedOrder(shared(read, earlier, memory)));
            }
            memory = memory.receive(message.payload().bytes()).after();
        }
        return repeated;
    }

    private static Discrepancy shared(MessageInterpretation message, PublishedMessage earlier, FirmwareState memory) {
        return new Discrepancy(
                        message.sent(),
                        message.field(MessageField.ORDER_ID).name() + ": one of its own",
                        message.shown(MessageField.ORDER_ID) + ", which " + earlier.name() + " has too")
                .withConsequence(message.consequence(memory, "it knows no order again but the last"));
    }

    private void each(CaseRunner cases, List<PublishedMessage> those, Consumer<MessageAssert> check) {
        cases.each(
                those,
                PublishedMessage::name,
                it -> check.accept(new MessageAssert(new MessageInterpretation(it, codec))));
    }

    private List<PublishedMessage> having(Predicate<PublishedMessage> quality, String words) {
        List<PublishedMessage> those = broadcasts(messages.all()).stream()
                .filter(PublishedMessage::isComplete)
                .filter(quality)
                .toList();
        if (those.isEmpty()) {
            throw new InconclusiveException("no message " + words);
        }
        return those;
    }

    /** Without those of another kind on the same topic, which a format tells by what stands in them. */
    private List<PublishedMessage> broadcasts(List<PublishedMessage> published) {
        codec.profile().message(MessageType.BROADCAST);
        return published.stream()
                .filter(message -> new MessageInterpretation(message, codec).isBroadcast())
                .toList();
    }

    private boolean isObject(PublishedMessage message) {
        MessageInterpretation read = new MessageInterpretation(message, codec);
        return read.isJson() ? read.text().isObject() : read.format().tree().isPresent();
    }

    private boolean has(MessageField field, PublishedMessage message) {
        DecodedField read = new MessageInterpretation(message, codec).field(field);
        return !read.isMistyped();
    }

    private void requireInFormat(MessageField field) {
        Optional<?> rule = codec.profile().find(MessageType.BROADCAST, field);
        if (rule.isEmpty()) {
            throw new TestAbortedException(
                    "the format " + codec.profile().name() + " has no " + field.key() + " in a broadcast");
        }
    }
}
