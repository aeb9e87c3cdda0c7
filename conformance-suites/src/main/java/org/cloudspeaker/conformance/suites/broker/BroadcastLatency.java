package org.cloudspeaker.conformance.suites.broker;

import java.time.Duration;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.suites.assertions.LatencyPercentiles;

/** How long messages take from the customer's server to the target's own device. */
final class BroadcastLatency {
    private static final int MESSAGES = 30;

    private final BrokerClients broker;
    private final MqttDeviceClient device;
    private final MqttBackendClient server;

    private BroadcastLatency(BrokerClients broker) {
        this.broker = broker;
        this.device = broker.subscribedDevice();
        this.server = broker.backendClient();
    }

    /** Publishes messages, each as soon as the one before it has arrived. */
    static LatencyPercentiles measure(BrokerClients broker, BroadcastFactory broadcasts) {
        BroadcastLatency latency = new BroadcastLatency(broker);
        return new LatencyPercentiles(
                "messages",
                broadcasts.burst(MESSAGES).stream().map(latency::deliver).toList());
    }

    private Duration deliver(Payload payload) {
        long published = System.nanoTime();
        server.publish(broker.topicOf(broker.sn()), payload);
        Duration most = broker.limits().mustArrive().plus(broker.limits().broadcastLatency());
        OptionalLong arrived =
                device.inbox().arrivalOf(delivery -> delivery.payload().equals(payload), most);
        return Duration.ofNanos(arrived.orElseThrow(() -> broker.missingDelivery(broker.sn())) - published);
    }
}
