package org.cloudspeaker.conformance.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** The broker's clients that one check has opened. */
final class Links implements AutoCloseable {
    private final List<DeviceLink> devices = new ArrayList<>();
    private final List<PublisherLink> servers = new ArrayList<>();

    DeviceLink add(DeviceLink device) {
        devices.add(device);
        return device;
    }

    PublisherLink add(PublisherLink server) {
        servers.add(server);
        return server;
    }

    /** What the broker sent to one of the devices though MQTT 3.1.1 forbids it. */
    Optional<Discrepancy> brokenProtocol() {
        return devices.stream()
                .flatMap(device -> device.violation().stream())
                .findFirst()
                .map(what -> new Discrepancy("", "packets that MQTT 3.1.1 allows a broker to send", what));
    }

    /** All devices at once; each is bounded, and none fails. */
    @Override
    public void close() {
        CompletableFuture<?>[] gone = devices.stream().map(DeviceLink::leaving).toArray(CompletableFuture<?>[]::new);
        servers.forEach(PublisherLink::close);
        CompletableFuture.allOf(gone).join();
    }
}
