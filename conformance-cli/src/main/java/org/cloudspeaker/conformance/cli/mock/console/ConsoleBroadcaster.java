package org.cloudspeaker.conformance.cli.mock.console;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.SessionState;

/** Publishes to devices in the place of the customer's server. */
final class ConsoleBroadcaster {
    private static final DateTimeFormatter ORDER = DateTimeFormatter.ofPattern("'M'yyMMdd'T'HHmmss'N'");

    private final MockServerGroup mocks;
    private final AtomicInteger orders = new AtomicInteger();

    ConsoleBroadcaster(MockServerGroup mocks) {
        this.mocks = mocks;
    }

    /** The devices that are connected and listen to their topic. */
    List<String> listeningDevices() {
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
        String prefix = mocks.plan()
                .broker()
                .map(ServerEndpoint::plan)
                .map(MockBrokerPlan::topic)
                .orElse("");
        return profile().topicOf(prefix, sn);
    }

    /** Publishes to these devices under one order number, and says so. */
    String publish(Mode mode, long amount, List<String> sns) {
        if (sns.isEmpty()) {
            return "no device is connected and subscribed to its topic; add a serial number to publish anyway";
        }
        Broadcast broadcast = new Broadcast(mode, amount, newOrder(), Optional.of("hello"));
        byte[] payload = profile().newCodec().encode(broadcast.toMessage());
        int reached = 0;
        try {
            for (String sn : sns) {
                reached += mocks.broker().orElseThrow().publish(topic(sn), payload, 1, false);
            }
        } catch (IllegalArgumentException e) {
            return "expected a serial number, found " + LiveLog.clipped(sns.get(0));
        }
        return "published order " + broadcast.orderId() + " of " + AmountFormat.format(amount) + " for " + reached
                + (reached == 1 ? " session" : " sessions");
    }

    /** Unique within and across seconds; its groups of digits are too short for a card number. */
    private String newOrder() {
        return ORDER.format(LocalDateTime.now(mocks.plan().site().clock())) + orders.incrementAndGet();
    }
}
