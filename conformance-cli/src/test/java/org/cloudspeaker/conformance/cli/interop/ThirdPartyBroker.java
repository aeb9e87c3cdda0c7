package org.cloudspeaker.conformance.cli.interop;

import java.util.List;

/**
 * A broker of another make that runs beside a test.
 *
 * @param services its processes, the last that is to end last
 * @param port where it listens for MQTT, on loopback
 * @param logins whom it lets in
 */
record ThirdPartyBroker(List<ServiceProcess> services, int port, BrokerCredentials logins) implements AutoCloseable {
    /** Copies the list. */
    ThirdPartyBroker {
        services = List.copyOf(services);
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::close);
    }
}
