package org.cloudspeaker.conformance.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.firmware.FirmwareReaction;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;

/** Something that happened to a mock speaker, in the order in which it did. Its sentence holds no secret and no card data. */
public sealed interface DeviceEvent {
    /** When, UTC, by the transcript's clock. */
    Instant at();

    /** What a person beside the device would tell, without a full stop. */
    String sentence();

    /**
     * The broker took it.
     *
     * @param broker its URI
     * @param sessionPresent whether it had kept a session for the device
     */
    record Connected(Instant at, String broker, boolean sessionPresent) implements DeviceEvent {
        @Override
        public String sentence() {
            return "connected to " + broker + (sessionPresent ? ", which has kept its session" : "");
        }
    }

    /**
     * The broker did not take it, or was not there.
     *
     * @param reason in plain words
     */
    record ConnectFailed(Instant at, String reason) implements DeviceEvent {
        @Override
        public String sentence() {
            return "not connected: " + reason;
        }
    }

    /**
     * What a subscription led to.
     *
     * @param filter the topic filter
     * @param granted the SUBACK's return code: QoS, or 128 for a refusal
     */
    record Subscribed(Instant at, String filter, int granted) implements DeviceEvent {
        private static final int REFUSED = 128;

        /** Whether the broker has taken the subscription. */
        public boolean isGranted() {
            return granted < REFUSED;
        }

        @Override
        public String sentence() {
            return isGranted()
                    ? "subscribed to " + filter + " with QoS " + granted
                    : "the broker refuses its subscription to " + filter;
        }
    }

    /**
     * The connection to the broker ended.
     *
     * @param reason a whole sentence
     */
    record Disconnected(Instant at, String reason) implements DeviceEvent {
        @Override
        public String sentence() {
            return reason;
        }
    }

    /**
     * A message came, and this is what it does with it.
     *
     * @param reaction as the model of the firmware says
     */
    record MessageHandled(Instant at, FirmwareReaction reaction) implements DeviceEvent {
        @Override
        public String sentence() {
            return reaction.sentence();
        }
    }

    /** A message came while another was being handled, and was dropped. */
    record MessageDropped(Instant at) implements DeviceEvent {
        @Override
        public String sentence() {
            return "the device drops a message, because it is still handling another";
        }
    }

    /** No card came in time. */
    record PaymentTimedOut(Instant at, String display) implements DeviceEvent {
        @Override
        public String sentence() {
            return "the device gives the payment of " + display + " up, because no card came";
        }
    }

    /**
     * A sale is over.
     *
     * @param sale what was sold, with a card that its text does not show
     * @param answer what came back; empty where no answer came
     * @param outcome what the device shows: the response code, or why no answer came
     * @param took from the first request to the end
     */
    record SaleCompleted(Instant at, Sale sale, Optional<SaleAnswer> answer, String outcome, Duration took)
            implements DeviceEvent {
        /** Whether the device says that the transaction succeeded; what its parser cannot read did not. */
        public boolean approved() {
            return answer.filter(it -> it.approved() && it.message().syntax().isEmpty())
                    .isPresent();
        }

        @Override
        public String sentence() {
            return sale + ": the device says \"transaction " + (approved() ? "success" : "fail") + "\", because "
                    + outcome + ", after " + took.toMillis() + " ms";
        }
    }

    /**
     * One page of its day is shown.
     *
     * @param page from 1
     * @param answer what came back; empty where no answer came
     * @param outcome in plain words
     */
    record HistoryPageShown(Instant at, int page, Optional<QueryAnswer> answer, String outcome) implements DeviceEvent {
        @Override
        public String sentence() {
            return "page " + page + " of the day: " + outcome;
        }
    }

    /**
     * It started anew.
     *
     * @param why the reason, as it stands after "because"; empty where it was told to, or the event before says it
     */
    record Restarted(Instant at, String why) implements DeviceEvent {
        @Override
        public String sentence() {
            return why.isEmpty() ? "the device starts anew" : "the device restarts, because " + why;
        }
    }
}
