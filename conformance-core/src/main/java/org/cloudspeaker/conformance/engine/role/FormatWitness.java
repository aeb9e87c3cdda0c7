package org.cloudspeaker.conformance.engine.role;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.NotInFormatException;

/** Looks at every message of the run by the rules of its own format, and has some spoken where none was. */
public final class FormatWitness {
    private final RunContext run;
    private final Runnable observation;

    private FormatWitness(RunContext run, Runnable observation) {
        this.run = run;
        this.observation = observation;
    }

    /** Of a run over servers: a sale, one that is declined, a query, and what the customer's server publishes. */
    static FormatWitness ofServers(RunContext run, Supplier<PaymentClient> payment, PublishedMessages published) {
        return new FormatWitness(run, () -> {
            if (run.profile().has(MessageType.SALE)) {
                observePayments(run, payment.get());
            }
            if (run.profile().has(MessageType.BROADCAST)) {
                observeBroadcasts(run, published);
            }
        });
    }

    /** Of a run over a device: the requests that it has sent. */
    public static FormatWitness ofDevice(RunContext run, Supplier<List<DecodedMessage>> requests) {
        return new FormatWitness(run, () -> requests.get().forEach(run.formats()::add));
    }

    /**
     * The messages of one kind.
     *
     * @param type which
     * @param count how many were looked at
     * @param deviations what of them is not as it should be, an example for each place
     */
    public record WitnessedMessages(MessageType type, int count, List<FormatDeviation> deviations) {
        /** {@code sale-answer (3 messages)}. */
        @Override
        public String toString() {
            return type.key() + " (" + count + (count == 1 ? " message)" : " messages)");
        }
    }

    /** The format. */
    public FormatProfile profile() {
        return run.profile();
    }

    /**
     * All kinds of messages that were seen, with what breaks this requirement.
     *
     * @throws NotInFormatException if the format is the guide's own, which has chapters of its own
     * @throws InconclusiveException if no message was seen
     */
    public List<WitnessedMessages> judgedBy(String requirement) {
        if (profile().isGuide()) {
            throw new NotInFormatException(profile(), "rules of its own beside those of SAL, QRY, MSG and DEV");
        }
        observation.run();
        List<WitnessedMessages> all = Arrays.stream(MessageType.values())
                .filter(type -> run.formats().count(type) > 0)
                .map(type -> new WitnessedMessages(
                        type, run.formats().count(type), run.formats().deviations(type, requirement)))
                .toList();
        if (all.isEmpty()) {
            throw new InconclusiveException(
                    "no message of the format " + profile().name() + " was seen");
        }
        return all;
    }

    private static void observePayments(RunContext run, PaymentClient client) {
        client.sell(client.newSale());
        run.target()
                .payment()
                .declineAmount()
                .ifPresent(amount -> run.formats()
                        .add(client.sell(client.newSale(amount)).answer().message()));
        if (run.profile().has(MessageType.QUERY)) {
            client.ask(TransactionQuery.page(client.sn(), client.today(), 1));
        }
    }

    private static void observeBroadcasts(RunContext run, PublishedMessages published) {
        try {
            published.all().stream()
                    .filter(PublishedMessage::isComplete)
                    .forEach(message -> run.codec()
                            .decode(MessageType.BROADCAST, message.payload().bytes()));
        } catch (NotGivenException noneGiven) {
            if (!run.profile().has(MessageType.SALE)) {
                throw noneGiven;
            }
        }
    }
}
