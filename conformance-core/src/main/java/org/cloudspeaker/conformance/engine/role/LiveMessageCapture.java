package org.cloudspeaker.conformance.engine.role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.client.trigger.PaymentTriggerClient;
import org.cloudspeaker.conformance.client.trigger.TriggerResult;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * Listens as the target's own device, asks the customer's server for one payment after the other, and tells the message
 * of each from whatever else arrives: by its order number, or by its amount where the server makes numbers of its own.
 */
final class LiveMessageCapture {
    /** In cents; 0.29 and 1.15 are not what binary floating point makes of them. */
    private static final List<Long> AMOUNTS = List.of(29L, 12344L, 115L);

    private static final Duration LEFT_OVER = Duration.ofMillis(1);

    private final RunContext run;
    private final PaymentTrigger trigger;
    private final Evidence evidence;
    private final List<PublishedMessage> messages = new ArrayList<>();
    private final List<LiveMessages.PaymentAnnouncement> payments = new ArrayList<>();

    private LiveMessageCapture(RunContext run, PaymentTrigger trigger, Evidence evidence) {
        this.run = run;
        this.trigger = trigger;
        this.evidence = evidence;
    }

    /** What the customer's server publishes when it is asked for payments; asked once in a run, with this evidence. */
    static LiveMessages of(RunContext run, PaymentTrigger trigger, Evidence evidence) {
        return run.cache().get(LiveMessages.class, () -> new LiveMessageCapture(run, trigger, evidence).capture());
    }

    /** Asks, listens, and says what came of it; never fails for what a server does. */
    private LiveMessages capture() {
        if (run.target().device().parameters().parameters().isEmpty()) {
            return failed("the parameter file does not say where the broker is: run the PAR chapter");
        }
        try (BrokerClients broker =
                new BrokerClients(run, run.brokerAddress(), run.parameters().mqtt(), evidence)) {
            return listen(broker);
        } catch (Discrepancy refused) {
            return failed(refused.sent() + ": expected " + refused.expected() + ", found " + refused.actual()
                    + "; run the BRK chapter");
        } catch (InconclusiveException | NoAnswerException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private LiveMessages listen(BrokerClients broker) {
        MqttDeviceClient device = broker.subscribedDevice();
        PaymentTriggerClient asking = new PaymentTriggerClient(trigger, broker.limits(), run::showPrompt, evidence);
        for (long amount : AMOUNTS) {
            String orderId = run.traceNumbers().batchNo()
                    + run.traceNumbers().next(trigger.getClass().getName());
            PaymentTrigger.PaymentOrder payment = new PaymentTrigger.PaymentOrder(amount, orderId, broker.sn());
            keep(device.inbox().takeUntil(any -> false, LEFT_OVER), Optional.empty());
            TriggerResult asked = asking.requestPayment(payment);
            if (!asked.accepted()) {
                return failed(sent(payment) + ": it " + asked.words());
            }
            await(device, payment, asked);
            if (payments.get(payments.size() - 1).message().isEmpty()) {
                break; // Another wait would end in the same way.
            }
        }
        return new LiveMessages(
                new RetainedMessageProbe(run, broker, device).markRetained(messages), payments, Optional.empty());
    }

    private LiveMessages failed(String words) {
        return new LiveMessages(messages, payments, Optional.of(words));
    }

    private void await(MqttDeviceClient device, PaymentTrigger.PaymentOrder payment, TriggerResult asked) {
        Duration patience = trigger instanceof PaymentTrigger.ManualTrigger person
                ? person.within()
                : run.target().limits().mustArrive();
        List<MqttDelivery> came = device.inbox().takeUntil(delivery -> isOf(payment, delivery), patience).stream()
                .filter(delivery -> !delivery.retained())
                .toList();
        Optional<MqttDelivery> own = own(payment, came);
        keep(came, own.map(delivery -> new PaymentDelivery(delivery, payment)));
        Optional<PublishedMessage> message = own.map(delivery -> published(payment, delivery));
        int others = came.size() - (own.isPresent() ? 1 : 0);
        String words = "within " + Durations.format(patience) + ", though the request " + asked.words();
        payments.add(new LiveMessages.PaymentAnnouncement(payment, sent(payment), message, others, words));
    }

    private record PaymentDelivery(MqttDelivery delivery, PaymentTrigger.PaymentOrder payment) {}

    private void keep(List<MqttDelivery> came, Optional<PaymentDelivery> own) {
        for (MqttDelivery delivery : came) {
            boolean isOwn = own.filter(it -> it.delivery().equals(delivery)).isPresent();
            if (!delivery.retained()) {
                messages.add(
                        isOwn
                                ? published(own.get().payment(), delivery)
                                : PublishedMessage.ofDelivery(
                                        "message " + (messages.size() + 1) + " that arrived", delivery));
            }
        }
    }

    private static PublishedMessage published(PaymentTrigger.PaymentOrder payment, MqttDelivery delivery) {
        return PublishedMessage.ofDelivery(
                "payment of " + payment.decimal() + ", order " + payment.orderId(), delivery);
    }

    private String sent(PaymentTrigger.PaymentOrder payment) {
        return "a payment of " + payment.decimal() + " (order " + payment.orderId() + "), asked for by " + trigger;
    }

    /** The last one, if the wait ended with it; or the only one, whatever is in it. */
    private Optional<MqttDelivery> own(PaymentTrigger.PaymentOrder payment, List<MqttDelivery> came) {
        if (came.isEmpty()) {
            return Optional.empty();
        }
        MqttDelivery last = came.get(came.size() - 1);
        return isOf(payment, last) || came.size() == 1 ? Optional.of(last) : Optional.empty();
    }

    private boolean isOf(PaymentTrigger.PaymentOrder payment, MqttDelivery delivery) {
        Payload payload = delivery.payload();
        DecodedMessage read = run.codec().decode(MessageType.BROADCAST, payload.bytes());
        boolean order = read.value(MessageField.ORDER_ID).equals(Optional.of(payment.orderId()));
        boolean amount = read.value(MessageField.AMOUNT).equals(Optional.of(Long.toString(payment.amount())));
        return !delivery.retained() && (order || amount);
    }
}
