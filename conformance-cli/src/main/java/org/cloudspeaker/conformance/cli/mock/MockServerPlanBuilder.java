package org.cloudspeaker.conformance.cli.mock;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.option.FaultNames;
import org.cloudspeaker.conformance.cli.mock.option.MockBrokerOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockPaymentOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import org.cloudspeaker.conformance.cli.mock.option.SecretOptionReader;
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockFolder;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.HostConfig;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.PlannedRun;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.PlannedServers;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Makes a plan of the options, and reports all their problems at once. */
final class MockServerPlanBuilder {
    private final CliEnvironment cli;
    private final MockServerOptions common;
    private final OptionProblems problems = new OptionProblems();
    private Optional<ServerEndpoint<MockBrokerPlan>> broker = Optional.empty();
    private Optional<ServerEndpoint<MockPaymentPlan>> payment = Optional.empty();

    MockServerPlanBuilder(CliEnvironment cli, MockServerOptions common) {
        this.cli = cli;
        this.common = common;
    }

    MockServerPlanBuilder broker(MockBrokerOptions options, String portOption, int port) {
        MockBrokerPlan plan = options.plan(new SecretOptionReader(cli.environment()), problems);
        broker = Optional.of(new ServerEndpoint<>(plan, common.listening(portOption, port, problems)));
        return this;
    }

    MockServerPlanBuilder payment(MockPaymentOptions options, String portOption, int port) {
        MockPaymentPlan plan = options.plan(new SecretOptionReader(cli.environment()), problems);
        payment = Optional.of(new ServerEndpoint<>(plan, common.listening(portOption, port, problems)));
        return this;
    }

    /**
     * Runs what was planned.
     *
     * @throws org.cloudspeaker.conformance.cli.invocation.UsageException if it cannot be: with everything that is wrong
     */
    int run() {
        FaultNames names = new FaultNames(broker.isPresent(), payment.isPresent());
        if (common.listsFaults()) {
            names.list(cli.screen());
            return ExitCode.OK;
        }
        List<Fault> faults = names.of(common.faults(), problems);
        faults.forEach(fault -> fault.need().ifPresent(need -> check(fault, need)));
        refuseOnePortForBoth();
        problems.require(!mutualTls() || common.overTls(), "--mutual-tls needs TLS: omit --plain");
        MockFolder folder = common.folder();
        folder.check(mutualTls(), problems);
        HostConfig site =
                new HostConfig(cli.clock(), common.profile(problems), common.host(problems), common.overTls());
        MockServerPlan plan = new MockServerPlan(
                site,
                new PlannedServers(broker, payment, faults),
                new PlannedRun(common.sns(problems), folder, common.exitAfter()));
        problems.throwIfAny();
        return new MockServerRunner(cli, plan).run();
    }

    /** Refuses a fault that could have no effect with these options. */
    private void check(Fault fault, FaultPrecondition need) {
        boolean there = switch (need) {
            case TLS -> common.overTls();
            case MUTUAL_TLS -> mutualTls();
            case PASSWORD -> !mutualTls();
            case ACCESS_CONTROL ->
                broker.map(ServerEndpoint::plan)
                        .filter(MockBrokerPlan::knowsUsers)
                        .isPresent();
            case API_KEY ->
                payment.map(ServerEndpoint::plan)
                        .filter(plan -> !plan.apiKey().optional())
                        .isPresent();
        };
        problems.require(there, "--fault " + fault.name() + " needs " + need.words() + ": " + remedy(need));
    }

    private static String remedy(FaultPrecondition need) {
        return switch (need) {
            case TLS -> "omit --plain";
            case MUTUAL_TLS -> "add --mutual-tls";
            case PASSWORD -> "omit --mutual-tls";
            case ACCESS_CONTROL -> "omit --mutual-tls and set --user";
            case API_KEY -> "omit --any-key";
        };
    }

    private void refuseOnePortForBoth() {
        broker.map(ServerEndpoint::listening)
                .filter(one -> one.port() != 0)
                .filter(one -> payment.map(ServerEndpoint::listening).equals(Optional.of(one)))
                .ifPresent(one -> problems.add("--broker-port and --payment-port: expected different ports, found "
                        + one.port() + " for both"));
    }

    private boolean mutualTls() {
        return broker.map(ServerEndpoint::plan)
                .filter(MockBrokerPlan::mutualTls)
                .isPresent();
    }
}
