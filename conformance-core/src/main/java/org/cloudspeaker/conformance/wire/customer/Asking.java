package org.cloudspeaker.conformance.wire.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Program;

/** Asks the customer's server for payments, in the way that a target names, and records what came back. */
public final class Asking {
    private static final int SHOWN = 200;

    private final Trigger trigger;
    private final Limits limits;
    private final Predicate<String> terminal;
    private final Evidence evidence;

    /**
     * Asks in this way.
     *
     * @param limits bounds of every wait
     * @param terminal tells a person what to do; whether there was somebody to be told
     * @param evidence where it records
     */
    public Asking(Trigger trigger, Limits limits, Predicate<String> terminal, Evidence evidence) {
        this.trigger = trigger;
        this.limits = limits;
        this.terminal = terminal;
        this.evidence = evidence;
    }

    /** Asks for one payment. */
    public Asked ask(Trigger.Payment payment) {
        Instant at = evidence.now();
        Asked asked = asked(trigger.filledIn(payment));
        Asked shown = new Asked(asked.accepted(), clipped(evidence.redaction().apply(asked.words())));
        evidence.record(
                Exchange.Kind.HTTP,
                at,
                Message.of(trigger + ": a payment of " + payment.decimal() + ", order " + payment.orderId()),
                Optional.of(Message.of(shown.words())));
        return shown;
    }

    private Asked asked(Trigger filled) {
        if (filled instanceof Trigger.Http http) {
            return new HttpAsking(limits).ask(http);
        }
        if (filled instanceof Trigger.Command command) {
            Program.Ran ran = new Program(command.words(), command.folder()).run(limits.answer(), "messages.trigger");
            return new Asked(ran.succeeded(), ran.words());
        }
        boolean told = terminal.test(((Trigger.Person) filled).prompt());
        return told
                ? new Asked(true, "was told to a person")
                : new Asked(false, "needs somebody at a terminal, and there is none");
    }

    private static String clipped(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "...";
    }
}
