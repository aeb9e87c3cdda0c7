package org.cloudspeaker.conformance.cli.mock;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Placed;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.broker.SessionState;

/** Publishes to devices in the place of the customer's server. */
final class Broadcasting {
    private static final DateTimeFormatter ORDER = DateTimeFormatter.ofPattern("'M'yyMMdd'T'HHmmss'N'");

    private final RunningMocks mocks;
    private final AtomicInteger orders = new AtomicInteger();

    Broadcasting(RunningMocks mocks) {
        this.mocks = mocks;
    }

    /** The devices that are connected and listen to their topic. */
    List<String> present() {
        return mocks.broker().map(MockBroker::sessions).orElse(List.of()).stream()
                .filter(SessionState::connected)
                .filter(session -> session.subscriptions().containsKey(topic(session.clientId())))
                .map(SessionState::clientId)
                .toList();
    }

    private FormatProfile profile() {
        return mocks.plan().site().profile();
    }

    private String topic(String sn) {
        String prefix =
                mocks.plan().broker().map(Placed::plan).map(BrokerPlan::topic).orElse("");
        return profile().topicOf(prefix, sn);
    }

    /** Publishes to these devices under one order number, and says so. */
    String publish(Mode mode, long amount, List<String> sns) {
        if (sns.isEmpty()) {
            return "no device is connected and listens to its topic; a serial number behind the amount publishes all the"
                    + " same";
        }
        Broadcast broadcast = new Broadcast(mode, amount, newOrder(), Optional.of("hello"));
        byte[] payload = profile().newCodec().encode(broadcast.draft());
        int reached = 0;
        try {
            for (String sn : sns) {
                reached += mocks.broker().orElseThrow().publish(topic(sn), payload, 1, false);
            }
        } catch (IllegalArgumentException e) {
            return "expected a serial number, found " + Live.clipped(sns.get(0));
        }
        return "published order " + broadcast.orderId() + " of " + Amounts.shown(amount) + " for " + reached
                + (reached == 1 ? " session" : " sessions");
    }

    /** New in every second, and within one; in groups of digits that nobody takes for a card number. */
    private String newOrder() {
        return ORDER.format(LocalDateTime.now(mocks.plan().site().clock())) + orders.incrementAndGet();
    }
}
