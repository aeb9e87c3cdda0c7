package org.cloudspeaker.conformance.cli.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.option.FaultNames;
import org.cloudspeaker.conformance.cli.mock.server.MockAddresses;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan.BrokerLogin;
import org.cloudspeaker.conformance.cli.mock.server.MockFolder;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan.ApiKeyPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.HostConfig;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.PlannedRun;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.PlannedServers;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the zoo can be had from the command line, by its name. */
class EveryFaultStartsTest {
    private static final FaultNames NAMES = new FaultNames(true, true);

    static Stream<String> names() {
        return Stream.concat(BrokerFault.all(), PaymentFault.all()).map(Fault::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFaultIsFoundByItsNameAndStarts(String name) {
        OptionProblems problems = new OptionProblems();
        List<Fault> faults = NAMES.of(List.of(name), problems);
        problems.throwIfAny();
        assertThat(faults).extracting(Fault::name).containsExactly(name);
        HostConfig site = new HostConfig(Clock.systemUTC(), new FormatProfileLoader().guide(), "localhost", true);
        ListenAddress anywhere = ListenAddress.anyLoopbackPort();
        boolean mutualTls = faults.get(0).needs(FaultPrecondition.MUTUAL_TLS);
        MockBrokerPlan broker = new MockBrokerPlan(
                "pos/message", new BrokerLogin("speaker", "secret"), new BrokerLogin("backend", "other"), mutualTls);
        MockPaymentPlan payment = new MockPaymentPlan(
                new ApiKeyPlan("sk_test_1", "X-API-Key", "", false), "/sale", "/details", Optional.empty());
        boolean ofBroker = faults.get(0) instanceof BrokerFault;
        MockServerPlan plan = new MockServerPlan(
                site,
                new PlannedServers(
                        ofBroker ? Optional.of(new ServerEndpoint<>(broker, anywhere)) : Optional.empty(),
                        ofBroker ? Optional.empty() : Optional.of(new ServerEndpoint<>(payment, anywhere)),
                        faults),
                new PlannedRun(Set.of(), new MockFolder(Path.of("none"), false), Optional.empty()));
        try (MockServerGroup mocks = MockServerGroup.start(plan)) {
            assertThat(new MockAddresses(mocks).ready())
                    .matches("ready (payment https?|broker mqtts)://localhost:\\d+");
        }
    }
}
