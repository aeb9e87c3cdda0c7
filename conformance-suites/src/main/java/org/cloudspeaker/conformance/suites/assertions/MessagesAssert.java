package org.cloudspeaker.conformance.suites.assertions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.firmware.DeviceMemory;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.Published;
import org.cloudspeaker.conformance.junit.PublishedMessages;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on all messages of a run, each a case of its own. A message that has nothing to look at is no second failure
 * beside the one that says so, and no pass either: where no message has it, the requirement stays open.
 */
public final class MessagesAssert {
    private final PublishedMessages messages;
    private final Codec codec;

    MessagesAssert(PublishedMessages messages, Codec codec) {
        this.messages = messages;
        this.codec = codec;
    }

    /** Looks at every message, also at one that is too long to be read. */
    public void each(Cases cases, Consumer<MessageAssert> check) {
        each(cases, messages.all(), check);
    }

    /** Looks at every message that can be read to its end. */
    public void eachWhole(Cases cases, Consumer<MessageAssert> check) {
        each(cases, having(Published::whole, "can be read to its end: see MSG-02"), check);
    }

    /** Looks at every message that can be read as an object; the field need not be in it. */
    public void eachObject(Field field, Cases cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        each(cases, having(this::isObject, "can be read as an object: see MSG-01"), check);
    }

    /** Looks at every message with a value of the right type in this field. */
    public void eachWith(Field field, Cases cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        String name = codec.profile().rule(MessageType.BROADCAST, field).wireName();
        each(cases, having(it -> has(field, it), "has a value of the right type in " + name), check);
    }

    /** Looks at every message with a value in this field, for which the format gives a bound. */
    public void eachBounded(Field field, Cases cases, Consumer<MessageAssert> check) {
        requireInFormat(field);
        if (codec.profile().rule(MessageType.BROADCAST, field).maxBytes() == 0) {
            throw new TestAbortedException("the format " + codec.profile().name() + " gives "
                    + codec.profile().rule(MessageType.BROADCAST, field).wireName() + " no bound");
        }
        eachWith(field, cases, check);
    }

    /** Looks at every message that was seen live. */
    public void eachLive(Cases cases, Consumer<MessageAssert> check) {
        each(cases, messages.live(), check);
    }

    /** Every payment that was asked for is announced with its amount. */
    public void announceWhatWasPaid(Cases cases) {
        requireInFormat(Field.AMOUNT);
        cases.each(messages.payments(), it -> new AnnouncedAssert(it, codec).isAnnounced());
        messages.wereAllTaken();
    }

    /** No message has an order number that one before it has. */
    public void shareNoOrder(Cases cases) {
        requireInFormat(Field.ORDER_ID);
        List<Published> ordered = having(it -> has(Field.ORDER_ID, it), "has an order number");
        Map<Published, Repeated> repeated = repeated(ordered);
        cases.each(ordered, Published::name, message -> {
            if (repeated.containsKey(message)) {
                throw repeated.get(message).discrepancy();
            }
        });
    }

    private record Repeated(Discrepancy discrepancy) {}

    /** The messages whose order number stood before, and what the device makes of each after all others before it. */
    private Map<Published, Repeated> repeated(List<Published> ordered) {
        Map<Published, Repeated> repeated = new LinkedHashMap<>();
        Map<String, Published> first = new HashMap<>();
        DeviceMemory memory = DeviceMemory.switchedOn();
        for (Published message : ordered) {
            ReadMessage read = new ReadMessage(message, codec);
            String order = read.field(Field.ORDER_ID).value().orElse("");
            Published earlier = first.putIfAbsent(order, message);
            if (earlier != null) {
                repeated.put(message, new Repeated(shared(read, earlier, memory)));
            }
            memory = memory.hear(message.payload().bytes()).after();
        }
        return repeated;
    }

    private static Discrepancy shared(ReadMessage message, Published earlier, DeviceMemory memory) {
        return new Discrepancy(
                        message.sent(),
                        message.field(Field.ORDER_ID).name() + ": one of its own",
                        message.shown(Field.ORDER_ID) + ", which " + earlier.name() + " has too")
                .inAShop(message.consequence(memory, "it knows no order again but the last"));
    }

    private void each(Cases cases, List<Published> those, Consumer<MessageAssert> check) {
        cases.each(those, Published::name, it -> check.accept(new MessageAssert(new ReadMessage(it, codec))));
    }

    private List<Published> having(Predicate<Published> quality, String words) {
        List<Published> those =
                messages.all().stream().filter(Published::whole).filter(quality).toList();
        if (those.isEmpty()) {
            throw new InconclusiveException("no message " + words);
        }
        return those;
    }

    private boolean isObject(Published message) {
        return new ReadMessage(message, codec).text().isObject();
    }

    private boolean has(Field field, Published message) {
        FieldReading read = new ReadMessage(message, codec).field(field);
        return !read.mistyped();
    }

    private void requireInFormat(Field field) {
        Optional<?> rule = codec.profile().find(MessageType.BROADCAST, field);
        if (rule.isEmpty()) {
            throw new TestAbortedException(
                    "the format " + codec.profile().name() + " has no " + field.key() + " in a broadcast");
        }
    }
}
