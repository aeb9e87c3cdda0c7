package org.cloudspeaker.conformance.engine.role;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.PaymentTrigger;

/**
 * What came of asking the customer's server for payments.
 *
 * @param messages everything that arrived at the device meanwhile, in order
 * @param payments those that were asked for and taken
 * @param trouble why no more could be asked for, if that is so: what happened, and what to do
 */
public record LiveMessages(
        List<PublishedMessage> messages, List<PaymentAnnouncement> payments, Optional<String> trouble) {
    /** Copies the lists. */
    public LiveMessages {
        messages = List.copyOf(messages);
        payments = List.copyOf(payments);
    }

    /**
     * A payment, and what was published for it.
     *
     * @param payment what was asked for
     * @param sent how it was asked for, for messages
     * @param message its message; empty where none came, or none could be told to be its own
     * @param others how many messages came that are not its own
     * @param words how long was waited and what came back from whoever was asked, as it stands after "nothing came"
     */
    public record PaymentAnnouncement(
            PaymentTrigger.PaymentOrder payment,
            String sent,
            Optional<PublishedMessage> message,
            int others,
            String words) {
        @Override
        public String toString() {
            return payment.decimal();
        }
    }
}
