package org.cloudspeaker.conformance.mocks.backend;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.backend.BackendFaultPoints.AnnouncedAmount;
import org.cloudspeaker.conformance.mocks.backend.BackendFaultPoints.AnnouncementPublication;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;

/** What the mock customer's server does with a payment: it announces it, right or wrong, to the device's topic. */
public final class BackendAnnouncer implements AutoCloseable {
    private static final String FORM = "\\d{1,10}\\.\\d{2}";

    private final Codec codec;
    private final String prefix;
    private final MqttBackendClient link;
    private final ActiveFaults faults;
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
        this.faults = ActiveFaults.of(faults, BackendFaultEffects.byFault());
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
        if (faults.apply(BackendFaultPoints.ANNOUNCED, true)) {
            publish(codec.profile().topicOf(prefix, sn.get()), message(amount.get(), order.get()));
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
        long cents = new BigDecimal(decimal).movePointRight(2).longValueExact();
        Broadcast broadcast = new Broadcast(
                mode(),
                faults.apply(BackendFaultPoints.AMOUNT, new AnnouncedAmount(decimal, cents))
                        .cents(),
                faults.apply(BackendFaultPoints.ORDER, order),
                Optional.of("please pay"));
        return Payload.of(codec.encode(faults.apply(BackendFaultPoints.MESSAGE, broadcast.toMessage())));
    }

    private Broadcast.Mode mode() {
        boolean guides = codec.profile()
                .find(MessageType.BROADCAST, MessageField.MODE)
                .filter(rule -> rule.words().isEmpty() || rule.words().containsKey(Broadcast.Mode.GUIDANCE.name()))
                .isPresent();
        return guides ? Broadcast.Mode.GUIDANCE : Broadcast.Mode.ANNOUNCEMENT;
    }

    private void publish(String topic, Payload message) {
        connected = connected || link.connect() instanceof ConnectResult.Accepted;
        AnnouncementPublication out =
                faults.apply(BackendFaultPoints.PUBLICATION, new AnnouncementPublication(message, 1, false));
        link.publish(topic, out.payload(), out.qos(), out.retained());
    }

    @Override
    public synchronized void close() {
        link.close();
    }
}
