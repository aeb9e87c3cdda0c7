package org.cloudspeaker.conformance.mocks.backend;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;

/** What the mock customer's server does with a payment: it announces it, right or wrong, to the device's topic. */
public final class BackendAnnouncer implements AutoCloseable {
    private static final String FORM = "\\d{1,10}\\.\\d{2}";
    private static final String ORDER = "1";

    private final Codec codec;
    private final String prefix;
    private final MqttBackendClient link;
    private final Set<BackendFault> faults = EnumSet.noneOf(BackendFault.class);
    private boolean connected;

    /**
     * A till.
     *
     * @param codec how messages are written
     * @param prefix what stands before the serial number in a device's topic
     * @param link to the broker; opened with the first payment
     * @param faults in which ways it is wrong
     */
    public BackendAnnouncer(Codec codec, String prefix, MqttBackendClient link, Collection<BackendFault> faults) {
        this.codec = codec;
        this.prefix = prefix;
        this.link = link;
        this.faults.addAll(faults);
    }

    /** Announces the payment that a request asks for; whether it is one. */
    synchronized boolean announce(String json) {
        Optional<DocumentNode> root = DocumentTree.json(json).root();
        Optional<String> amount = text(root, "amount").filter(text -> text.matches(FORM));
        Optional<String> order = text(root, "order");
        Optional<String> sn = text(root, "sn");
        if (amount.isEmpty() || order.isEmpty() || sn.isEmpty()) {
            return false;
        }
        if (!faults.contains(BackendFault.ANNOUNCES_NOTHING)) {
            String number = faults.contains(BackendFault.REUSES_THE_ORDER) ? ORDER : order.get();
            publish(codec.profile().topicOf(prefix, sn.get()), message(amount.get(), number));
        }
        return true;
    }

    private static Optional<String> text(Optional<DocumentNode> root, String key) {
        return root.filter(DocumentNode.Mapping.class::isInstance)
                .flatMap(node -> ((DocumentNode.Mapping) node).first(key))
                .map(DocumentNode.Member::value)
                .filter(value -> value.type() == JsonType.STRING)
                .map(value -> ((DocumentNode.Scalar) value).text());
    }

    private Payload message(String decimal, String order) {
        Broadcast broadcast = new Broadcast(Broadcast.Mode.GUIDANCE, cents(decimal), order, Optional.of("please pay"));
        byte[] bytes = codec.encode(withFaults(broadcast.toMessage()));
        if (!faults.contains(BackendFault.ADDS_A_CURRENCY)) {
            return Payload.of(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"currency\":\"USD\",");
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private long cents(String decimal) {
        if (faults.contains(BackendFault.DROPS_THE_FRACTION)) {
            return new BigDecimal(decimal).longValue();
        }
        return faults.contains(BackendFault.ANNOUNCES_CENTS_BY_DOUBLE)
                ? (long) (Double.parseDouble(decimal) * 100)
                : new BigDecimal(decimal).movePointRight(2).longValueExact();
    }

    private OutgoingMessage withFaults(OutgoingMessage draft) {
        if (faults.contains(BackendFault.SENDS_ANOTHER_MODE)) {
            return draft.withRaw(MessageField.MODE, WireType.STRING, "01");
        }
        return faults.contains(BackendFault.SENDS_AMOUNT_AS_NUMBER)
                ? draft.withRaw(
                        MessageField.AMOUNT, WireType.NUMBER, draft.values().getOrDefault(MessageField.AMOUNT, ""))
                : draft;
    }

    private void publish(String topic, Payload message) {
        connected = connected || link.connect() instanceof ConnectResult.Accepted;
        int qos = faults.contains(BackendFault.PUBLISHES_WITH_QOS_0) ? 0 : 1;
        link.publish(topic, message, qos, faults.contains(BackendFault.PUBLISHES_RETAINED));
    }

    @Override
    public synchronized void close() {
        link.close();
    }
}
