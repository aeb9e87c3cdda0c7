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
 * A plan of mock servers, checked.
 *
 * @param site where they run, and under which name
 * @param servers what is started
 * @param run how they run
 */
public record MockServerPlan(HostConfig site, PlannedServers servers, PlannedRun run) {
    /**
     * What is started.
     *
     * @param broker the broker, if there is one
     * @param payment the payment server, if there is one
     * @param faults the faults of both
     */
    public record PlannedServers(
            Optional<ServerEndpoint<MockBrokerPlan>> broker,
            Optional<ServerEndpoint<MockPaymentPlan>> payment,
            List<Fault> faults) {
        /** Copies the list. */
        public PlannedServers {
            faults = List.copyOf(faults);
        }
    }

    /**
     * How the servers run.
     *
     * @param devices the serial numbers of the expected devices; empty: any
     * @param folder where files are written
     * @param exitAfter when they end by themselves, if they do
     */
    public record PlannedRun(Set<String> devices, MockFolder folder, Optional<Duration> exitAfter) {
        /** Copies the set. */
        public PlannedRun {
            devices = Set.copyOf(devices);
        }
    }

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

    /** The broker, if there is one. */
    public Optional<ServerEndpoint<MockBrokerPlan>> broker() {
        return servers.broker();
    }

    /** The payment server, if there is one. */
    public Optional<ServerEndpoint<MockPaymentPlan>> payment() {
        return servers.payment();
    }

    /** The faults of both. */
    public List<Fault> faults() {
        return servers.faults();
    }

    /** The serial numbers of the expected devices; empty: any. */
    public Set<String> devices() {
        return run.devices();
    }

    /** Where files are written. */
    public MockFolder folder() {
        return run.folder();
    }
}
