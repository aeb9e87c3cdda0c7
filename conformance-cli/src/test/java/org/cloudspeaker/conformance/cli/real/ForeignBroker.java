package org.cloudspeaker.conformance.cli.real;

import java.util.List;

/**
 * A broker of another make that runs beside a test.
 *
 * @param services its processes, the last that is to end last
 * @param port where it listens for MQTT, on loopback
 * @param logins whom it lets in
 */
record ForeignBroker(List<Service> services, int port, Logins logins) implements AutoCloseable {
    /** Copies the list. */
    ForeignBroker {
        services = List.copyOf(services);
    }

    @Override
    public void close() {
        services.forEach(Service::close);
    }
}
