package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.interop.network.NetworkConditions;
import org.cloudspeaker.conformance.cli.interop.network.UnreliableProxy;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;

/**
 * A third-party broker that runs beside a test.
 *
 * @param services its processes, in the order in which they end
 * @param network the network before it, if there is one
 * @param port where it is reached, on loopback
 * @param logins who may log in
 */
record ThirdPartyBroker(
        List<ServiceProcess> services, Optional<UnreliableProxy> network, int port, BrokerCredentials logins)
        implements AutoCloseable {
    /** Copies the list. */
    ThirdPartyBroker {
        services = List.copyOf(services);
    }

    /** A broker that is reached directly. */
    ThirdPartyBroker(List<ServiceProcess> services, int port, BrokerCredentials logins) {
        this(services, Optional.empty(), port, logins);
    }

    /** The same broker, reached through a network. */
    ThirdPartyBroker behind(NetworkConditions conditions) throws IOException {
        UnreliableProxy proxy = UnreliableProxy.before(port, conditions);
        return new ThirdPartyBroker(services, Optional.of(proxy), proxy.port(), logins);
    }

    @Override
    public void close() {
        network.ifPresent(UnreliableProxy::close);
        services.forEach(ServiceProcess::close);
    }
}
