package org.cloudspeaker.conformance.cli.mock.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.ListenAddress;

/**
 * What is to be started, checked.
 *
 * @param site where, and under which name
 * @param broker the broker, if there is to be one
 * @param payment the payment server, if there is to be one
 * @param devices which devices may come; empty: any
 * @param faults in which ways the mocks are wrong
 * @param folder where files go
 * @param exitAfter when it ends by itself, if it does
 */
public record MockServerPlan(
        HostConfig site,
        Optional<ServerEndpoint<MockBrokerPlan>> broker,
        Optional<ServerEndpoint<MockPaymentPlan>> payment,
        Set<String> devices,
        List<Fault> faults,
        MockFolder folder,
        Optional<Duration> exitAfter) {

    /**
     * Where mocks are.
     *
     * @param clock their time
     * @param profile how messages are written
     * @param host what the device calls this machine
     * @param tls whether they speak TLS
     */
    public record HostConfig(Clock clock, FormatProfile profile, String host, boolean tls) {}

    /**
     * A mock in its place.
     *
     * @param plan what it is like
     * @param listening where it listens
     */
    public record ServerEndpoint<T>(T plan, ListenAddress listening) {}
}
