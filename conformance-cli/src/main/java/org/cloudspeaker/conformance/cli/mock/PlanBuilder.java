package org.cloudspeaker.conformance.cli.mock;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.ExitCode;
import org.cloudspeaker.conformance.cli.Surroundings;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Placed;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Site;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.Need;

/** Makes a plan of options, and tells of all that is wrong with them at once. */
final class PlanBuilder {
    private final Surroundings around;
    private final CommonOptions common;
    private final Problems problems = new Problems();
    private Optional<Placed<BrokerPlan>> broker = Optional.empty();
    private Optional<Placed<PaymentPlan>> payment = Optional.empty();

    PlanBuilder(Surroundings around, CommonOptions common) {
        this.around = around;
        this.common = common;
    }

    PlanBuilder broker(BrokerOptions options, String portOption, int port) {
        BrokerPlan plan = options.plan(new Secrets(around.environment()), problems);
        broker = Optional.of(new Placed<>(plan, common.listening(portOption, port, problems)));
        return this;
    }

    PlanBuilder payment(PaymentOptions options, String portOption, int port) {
        PaymentPlan plan = options.plan(new Secrets(around.environment()), problems);
        payment = Optional.of(new Placed<>(plan, common.listening(portOption, port, problems)));
        return this;
    }

    /**
     * Runs what was planned.
     *
     * @throws org.cloudspeaker.conformance.cli.UsageException if it cannot be: with everything that is wrong
     */
    int run() {
        FaultNames names = new FaultNames(broker.isPresent(), payment.isPresent());
        if (common.listsFaults()) {
            names.list(around.screen());
            return ExitCode.OK;
        }
        List<Fault> faults = names.of(common.faults(), problems);
        faults.forEach(fault -> fault.need().ifPresent(need -> check(fault, need)));
        refuseOnePortForBoth();
        problems.unless(!mutualTls() || common.overTls(), "--mutual-tls needs TLS: leave --plain out");
        MockFolder folder = common.folder();
        folder.check(mutualTls(), problems);
        Site site = new Site(around.clock(), common.profile(problems), common.host(problems), common.overTls());
        MockPlan plan = new MockPlan(site, broker, payment, common.sns(problems), faults, folder, common.exitAfter());
        problems.end();
        return new MockRun(around, plan).call();
    }

    /** A fault that can change nothing is refused: who names it would wait for what never comes. */
    private void check(Fault fault, Need need) {
        boolean there = switch (need) {
            case TLS -> common.overTls();
            case MUTUAL_TLS -> mutualTls();
            case PASSWORD -> !mutualTls();
            case ACCESS_CONTROL ->
                broker.map(Placed::plan).filter(BrokerPlan::knowsUsers).isPresent();
            case API_KEY ->
                payment.map(Placed::plan).filter(plan -> !plan.anyKey()).isPresent();
        };
        problems.unless(there, "--fault " + fault.name() + " needs " + need.words() + ": " + mended(need));
    }

    private static String mended(Need need) {
        return switch (need) {
            case TLS -> "leave --plain out";
            case MUTUAL_TLS -> "say --mutual-tls";
            case PASSWORD -> "leave --mutual-tls out";
            case ACCESS_CONTROL -> "leave --mutual-tls out, and give devices a --user";
            case API_KEY -> "leave --any-key out";
        };
    }

    private void refuseOnePortForBoth() {
        broker.map(Placed::listening)
                .filter(one -> one.port() != 0)
                .filter(one -> payment.map(Placed::listening).equals(Optional.of(one)))
                .ifPresent(
                        one -> problems.add("--broker-port and --payment-port: expected a port for each of them, found "
                                + one.port() + " for both"));
    }

    private boolean mutualTls() {
        return broker.map(Placed::plan).filter(BrokerPlan::mutualTls).isPresent();
    }
}
