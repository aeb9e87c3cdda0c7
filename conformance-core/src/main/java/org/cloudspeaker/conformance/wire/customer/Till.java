package org.cloudspeaker.conformance.wire.customer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.target.document.Document;
import org.cloudspeaker.conformance.target.document.JsonType;
import org.cloudspeaker.conformance.target.document.Node;
import org.cloudspeaker.conformance.wire.MessageFault;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** What the mock customer's server does with a payment: it announces it, right or wrong, to the device's topic. */
public final class Till implements AutoCloseable {
    private static final String FORM = "\\d{1,10}\\.\\d{2}";
    private static final String ORDER = "1";

    private final Codec codec;
    private final String prefix;
    private final PublisherLink link;
    private final Set<MessageFault> faults = EnumSet.noneOf(MessageFault.class);
    private boolean connected;

    /**
     * A till.
     *
     * @param codec how messages are written
     * @param prefix what stands before the serial number in a device's topic
     * @param link to the broker; opened with the first payment
     * @param faults in which ways it is wrong
     */
    public Till(Codec codec, String prefix, PublisherLink link, Collection<MessageFault> faults) {
        this.codec = codec;
        this.prefix = prefix;
        this.link = link;
        this.faults.addAll(faults);
    }

    /** Announces the payment that a request asks for; whether it is one. */
    synchronized boolean announce(String json) {
        Optional<Node> root = Document.json(json).root();
        Optional<String> amount = text(root, "amount").filter(text -> text.matches(FORM));
        Optional<String> order = text(root, "order");
        Optional<String> sn = text(root, "sn");
        if (amount.isEmpty() || order.isEmpty() || sn.isEmpty()) {
            return false;
        }
        if (!faults.contains(MessageFault.ANNOUNCES_NOTHING)) {
            String number = faults.contains(MessageFault.REUSES_THE_ORDER) ? ORDER : order.get();
            publish(codec.profile().topicOf(prefix, sn.get()), message(amount.get(), number));
        }
        return true;
    }

    private static Optional<String> text(Optional<Node> root, String key) {
        return root.filter(Node.Mapping.class::isInstance)
                .flatMap(node -> ((Node.Mapping) node).first(key))
                .map(Node.Member::value)
                .filter(value -> value.type() == JsonType.STRING)
                .map(value -> ((Node.Scalar) value).text());
    }

    private Payload message(String decimal, String order) {
        Broadcast broadcast = new Broadcast(Broadcast.Mode.GUIDANCE, cents(decimal), order, Optional.of("please pay"));
        byte[] bytes = codec.encode(written(broadcast.draft()));
        if (!faults.contains(MessageFault.ADDS_A_CURRENCY)) {
            return Payload.of(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"currency\":\"USD\",");
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private long cents(String decimal) {
        if (faults.contains(MessageFault.DROPS_THE_FRACTION)) {
            return new BigDecimal(decimal).longValue();
        }
        return faults.contains(MessageFault.ANNOUNCES_CENTS_BY_DOUBLE)
                ? (long) (Double.parseDouble(decimal) * 100)
                : new BigDecimal(decimal).movePointRight(2).longValueExact();
    }

    private Draft written(Draft draft) {
        if (faults.contains(MessageFault.SENDS_ANOTHER_MODE)) {
            return draft.raw(Field.MODE, WireType.STRING, "01");
        }
        return faults.contains(MessageFault.SENDS_AMOUNT_AS_NUMBER)
                ? draft.raw(Field.AMOUNT, WireType.NUMBER, draft.values().getOrDefault(Field.AMOUNT, ""))
                : draft;
    }

    private void publish(String topic, Payload message) {
        connected = connected || link.connect() instanceof Connack.Accepted;
        int qos = faults.contains(MessageFault.PUBLISHES_WITH_QOS_0) ? 0 : 1;
        link.publish(topic, message, qos, faults.contains(MessageFault.PUBLISHES_RETAINED));
    }

    @Override
    public synchronized void close() {
        link.close();
    }
}
