package org.cloudspeaker.conformance.client.trigger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.client.ExternalCommand;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** Asks the customer's server for payments, in the way that a target names, and records what came back. */
public final class PaymentTriggerClient {
    private static final int SHOWN = 200;

    private final PaymentTrigger trigger;
    private final RunLimits limits;
    private final Predicate<String> terminal;
    private final Evidence evidence;

    /**
     * Asks in this way.
     *
     * @param limits bounds of every wait
     * @param terminal tells a person what to do; whether there was somebody to be told
     * @param evidence where it records
     */
    public PaymentTriggerClient(
            PaymentTrigger trigger, RunLimits limits, Predicate<String> terminal, Evidence evidence) {
        this.trigger = trigger;
        this.limits = limits;
        this.terminal = terminal;
        this.evidence = evidence;
    }

    /** Asks for one payment. */
    public TriggerResult requestPayment(PaymentTrigger.PaymentOrder payment) {
        Instant at = evidence.now();
        TriggerResult asked = send(trigger.withOrder(payment));
        TriggerResult shown =
                new TriggerResult(asked.accepted(), clip(evidence.redaction().apply(asked.words())));
        evidence.record(
                Exchange.ExchangeKind.HTTP,
                at,
                ExchangeMessage.of(trigger + ": a payment of " + payment.decimal() + ", order " + payment.orderId()),
                Optional.of(ExchangeMessage.of(shown.words())));
        return shown;
    }

    private TriggerResult send(PaymentTrigger filled) {
        if (filled instanceof PaymentTrigger.HttpTrigger http) {
            return new HttpTriggerClient(limits).send(http);
        }
        if (filled instanceof PaymentTrigger.ProgramTrigger command) {
            ExternalCommand.CommandOutcome ran =
                    new ExternalCommand(command.words(), command.folder()).run(limits.answer(), "messages.trigger");
            return new TriggerResult(ran.succeeded(), ran.words());
        }
        boolean told = terminal.test(((PaymentTrigger.ManualTrigger) filled).prompt());
        return told
                ? new TriggerResult(true, "was told to a person")
                : new TriggerResult(false, "needs somebody at a terminal, and there is none");
    }

    private static String clip(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "...";
    }
}
