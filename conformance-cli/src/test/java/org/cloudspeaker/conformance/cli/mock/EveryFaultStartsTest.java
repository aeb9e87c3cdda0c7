package org.cloudspeaker.conformance.cli.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Placed;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Site;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.Need;
import org.cloudspeaker.conformance.wire.PaymentFault;
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
        Problems problems = new Problems();
        List<Fault> faults = NAMES.of(List.of(name), problems);
        problems.end();
        assertThat(faults).extracting(Fault::name).containsExactly(name);
        Site site = new Site(Clock.systemUTC(), new FormatProfiles().guide(), "localhost", true);
        Listening anywhere = Listening.anywhere();
        boolean mutualTls = faults.get(0).need().equals(Optional.of(Need.MUTUAL_TLS));
        BrokerPlan broker =
                new BrokerPlan("pos/message", new Login("speaker", "secret"), new Login("backend", "other"), mutualTls);
        PaymentPlan payment =
                new PaymentPlan("sk_test_1", "X-API-Key", "", false, "/sale", "/details", Optional.empty());
        boolean ofBroker = faults.get(0) instanceof BrokerFault;
        MockPlan plan = new MockPlan(
                site,
                ofBroker ? Optional.of(new Placed<>(broker, anywhere)) : Optional.empty(),
                ofBroker ? Optional.empty() : Optional.of(new Placed<>(payment, anywhere)),
                Set.of(),
                faults,
                new MockFolder(Path.of("none"), false),
                Optional.empty());
        try (RunningMocks mocks = RunningMocks.start(plan)) {
            assertThat(new MockAddresses(mocks).ready())
                    .matches("ready (payment https?|broker mqtts)://localhost:\\d+");
        }
    }
}
