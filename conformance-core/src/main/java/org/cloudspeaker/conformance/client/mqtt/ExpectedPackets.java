package org.cloudspeaker.conformance.client.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** What a broker may send to a device on one connection: what it subscribed to, and only so much. Of the event loop alone. */
final class ExpectedPackets {
    private static final int MOST_MESSAGES = 10_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final char NO_UTF_8 = '\uFFFD';

    private final List<TopicFilter> filters = new ArrayList<>();
    private boolean known;
    private int messages;
    private long bytes;

    /** Whether all subscriptions of the session are known: an earlier connection may have made others. */
    void setSubscriptionsKnown(boolean all) {
        known = all;
    }

    void add(String filter) {
        TopicFilter.parse(filter).ifPresent(filters::add);
    }

    /** What is wrong with a PUBLISH, with what came before it. */
    Optional<String> findViolation(MqttPublishMessage packet) {
        messages++;
        bytes += packet.payload().readableBytes();
        String topic = packet.variableHeader().topicName();
        if (topic.indexOf(NO_UTF_8) >= 0) {
            return Optional.of("a PUBLISH whose topic is not UTF-8");
        }
        return messages > MOST_MESSAGES || bytes > MOST_BYTES
                ? Optional.of("more than " + MOST_MESSAGES + " messages or " + MOST_BYTES + " bytes")
                : Optional.empty();
    }

    /** Whether a message is for a topic that the device never subscribed to. */
    boolean isUnsubscribed(String topic) {
        return known && filters.stream().noneMatch(filter -> filter.matches(topic));
    }
}
