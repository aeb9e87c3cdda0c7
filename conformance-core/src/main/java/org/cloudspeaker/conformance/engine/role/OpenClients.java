package org.cloudspeaker.conformance.engine.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/** The broker's clients that one check has opened. */
final class OpenClients implements AutoCloseable {
    private final List<MqttDeviceClient> devices = new ArrayList<>();
    private final List<MqttBackendClient> servers = new ArrayList<>();

    MqttDeviceClient add(MqttDeviceClient device) {
        devices.add(device);
        return device;
    }

    MqttBackendClient add(MqttBackendClient server) {
        servers.add(server);
        return server;
    }

    /** What the broker sent to one of the devices though MQTT 3.1.1 forbids it. */
    Optional<Discrepancy> protocolViolation() {
        return devices.stream()
                .flatMap(device -> device.violation().stream())
                .findFirst()
                .map(what -> new Discrepancy("", "packets that MQTT 3.1.1 allows a broker to send", what));
    }

    /** All devices at once; each is bounded, and none fails. */
    @Override
    public void close() {
        CompletableFuture<?>[] gone =
                devices.stream().map(MqttDeviceClient::closeAsync).toArray(CompletableFuture<?>[]::new);
        servers.forEach(MqttBackendClient::close);
        CompletableFuture.allOf(gone).join();
    }
}
