package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.customer.Asked;
import org.cloudspeaker.conformance.wire.customer.Asking;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;

/**
 * Listens as the target's own device, asks the customer's server for one payment after the other, and tells the message
 * of each from whatever else arrives: by its order number, or by its amount where the server makes numbers of its own.
 */
final class LiveCapture {
    /** In cents; 0.29 and 1.15 are not what binary floating point makes of them. */
    private static final List<Long> AMOUNTS = List.of(29L, 12344L, 115L);

    private static final Duration LEFT_OVER = Duration.ofMillis(1);

    private final Certification run;
    private final Trigger trigger;
    private final Evidence evidence;
    private final List<Published> messages = new ArrayList<>();
    private final List<LiveMessages.Announced> payments = new ArrayList<>();

    LiveCapture(Certification run, Trigger trigger, Evidence evidence) {
        this.run = run;
        this.trigger = trigger;
        this.evidence = evidence;
    }

    /** Asks, listens, and says what came of it; never fails for what a server does. */
    LiveMessages take() {
        if (run.target().device().parameters().parameters().isEmpty()) {
            return inTrouble("the parameter file does not say where the broker is: run the PAR chapter");
        }
        try (BrokerSide broker = new BrokerSide(
                run, run.discoveries().brokerAddress(), run.parameters().mqtt(), evidence)) {
            return listen(broker);
        } catch (Discrepancy refused) {
            return inTrouble(refused.sent() + ": expected " + refused.expected() + ", found " + refused.actual()
                    + "; run the BRK chapter");
        } catch (InconclusiveException | NoAnswerException e) {
            return inTrouble(String.valueOf(e.getMessage()));
        }
    }

    private LiveMessages listen(BrokerSide broker) {
        DeviceLink device = broker.listening();
        Asking asking = new Asking(trigger, broker.limits(), run::tell, evidence);
        for (long amount : AMOUNTS) {
            String orderId = run.traceNumbers().batchNo()
                    + run.traceNumbers().next(trigger.getClass().getName());
            Trigger.Payment payment = new Trigger.Payment(amount, orderId, broker.sn());
            keep(device.inbox().takeUntil(any -> false, LEFT_OVER), Optional.empty());
            Asked asked = asking.ask(payment);
            if (!asked.accepted()) {
                return inTrouble(sent(payment) + ": it " + asked.words());
            }
            await(device, payment, asked);
            if (payments.get(payments.size() - 1).message().isEmpty()) {
                break; // Another wait would end in the same way.
            }
        }
        return new LiveMessages(new RetainedProbe(run, broker, device).marked(messages), payments, Optional.empty());
    }

    private LiveMessages inTrouble(String words) {
        return new LiveMessages(messages, payments, Optional.of(words));
    }

    private void await(DeviceLink device, Trigger.Payment payment, Asked asked) {
        Duration patience = trigger instanceof Trigger.Person person
                ? person.within()
                : run.target().limits().mustArrive();
        List<Delivery> came = device.inbox().takeUntil(delivery -> isOf(payment, delivery), patience).stream()
                .filter(delivery -> !delivery.retained())
                .toList();
        Optional<Delivery> own = own(payment, came);
        keep(came, own.map(delivery -> new Own(delivery, payment)));
        Optional<Published> message = own.map(delivery -> published(payment, delivery));
        int others = came.size() - (own.isPresent() ? 1 : 0);
        String words = "within " + Spans.shown(patience) + ", though the request " + asked.words();
        payments.add(new LiveMessages.Announced(payment, sent(payment), message, others, words));
    }

    private record Own(Delivery delivery, Trigger.Payment payment) {}

    private void keep(List<Delivery> came, Optional<Own> own) {
        for (Delivery delivery : came) {
            boolean isOwn = own.filter(it -> it.delivery().equals(delivery)).isPresent();
            if (!delivery.retained()) {
                messages.add(
                        isOwn
                                ? published(own.get().payment(), delivery)
                                : Published.live("message " + (messages.size() + 1) + " that arrived", delivery));
            }
        }
    }

    private static Published published(Trigger.Payment payment, Delivery delivery) {
        return Published.live("payment of " + payment.decimal() + ", order " + payment.orderId(), delivery);
    }

    private String sent(Trigger.Payment payment) {
        return "a payment of " + payment.decimal() + " (order " + payment.orderId() + "), asked for by " + trigger;
    }

    /** The last one, if the wait ended with it; or the only one, whatever is in it. */
    private Optional<Delivery> own(Trigger.Payment payment, List<Delivery> came) {
        if (came.isEmpty()) {
            return Optional.empty();
        }
        Delivery last = came.get(came.size() - 1);
        return isOf(payment, last) || came.size() == 1 ? Optional.of(last) : Optional.empty();
    }

    private boolean isOf(Trigger.Payment payment, Delivery delivery) {
        Payload payload = delivery.payload();
        Reading read = run.codec().decode(MessageType.BROADCAST, payload.bytes());
        boolean order = read.value(Field.ORDER_ID).equals(Optional.of(payment.orderId()));
        boolean amount = read.value(Field.AMOUNT).equals(Optional.of(Long.toString(payment.amount())));
        return !delivery.retained() && (order || amount);
    }
}
