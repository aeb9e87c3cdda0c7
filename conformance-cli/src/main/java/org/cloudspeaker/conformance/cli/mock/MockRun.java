package org.cloudspeaker.conformance.cli.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.ExitCode;
import org.cloudspeaker.conformance.cli.Surroundings;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Placed;
import org.cloudspeaker.conformance.suites.device.DeviceMessages;
import org.cloudspeaker.conformance.suites.device.ExpectedDevice;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;

/** Runs mocks until somebody or something ends them. */
final class MockRun {
    private final Surroundings around;
    private final MockPlan plan;

    MockRun(Surroundings around, MockPlan plan) {
        this.around = around;
        this.plan = plan;
    }

    /** Starts them, writes what is needed to meet them, says so, and waits for the end. */
    int call() {
        try (Ending ending = new Ending(around);
                RunningMocks mocks = RunningMocks.start(plan);
                Live live =
                        new Live(around.screen(), mocks.redaction(), plan.site().clock());
                FolderClaim claim = plan.folder().claim()) {
            plan.folder().write(mocks, claim);
            Complaints complaints = new Complaints();
            live.say(new MockAddresses(mocks).ready());
            live.say(welcome());
            follow(mocks, live, complaints);
            live.begin();
            new TypedCommands(around.in(), new Conversation(mocks, live, ending::begin)::hear).start();
            ending.await(plan.exitAfter());
            live.say(summary(mocks, complaints));
        }
        return ExitCode.OK;
    }

    private void follow(RunningMocks mocks, Live live, Complaints complaints) {
        ExpectedDevice expected = plan.broker()
                .map(Placed::plan)
                .map(broker -> broker.expected(plan.devices(), mocks.devices().map(DeviceIdentities::certificate)))
                .orElseGet(() -> new ExpectedDevice(plan.devices(), "", Optional.empty()));
        DeviceMessages judge = new DeviceMessages(
                plan.site().profile(),
                expected,
                plan.payment().map(Placed::plan).flatMap(PaymentPlan::dataKey));
        String server = plan.broker()
                .map(Placed::plan)
                .map(broker -> broker.server().user())
                .orElse("");
        BrokerEvents events =
                new BrokerEvents(live, complaints, judge, plan.site().profile().newCodec(), server);
        mocks.broker().ifPresent(broker -> broker.journal().follow(events::see));
        mocks.payment().ifPresent(payment -> payment.follow(new PaymentEvents(live, complaints, judge)));
    }

    private List<String> welcome() {
        List<String> lines = new ArrayList<>();
        lines.add("wrote " + plan.folder().path().resolve(MockFolder.PARAMETERS) + " for a device and "
                + plan.folder().path().resolve(MockFolder.ENVIRONMENT) + " for a shell"
                + (plan.site().tls() ? "; trust " + plan.folder().path().resolve(MockFolder.AUTHORITY) : ""));
        if (plan.broker().filter(placed -> placed.plan().mutualTls()).isPresent()) {
            lines.add("devices and your server show " + plan.folder().path().resolve(DeviceKeyFiles.CERTIFICATE)
                    + " with " + DeviceKeyFiles.KEY + " beside it; " + DeviceIdentities.EXPIRED_CERTIFICATE + " with "
                    + DeviceIdentities.EXPIRED_KEY + " is out of date, and refused");
        }
        if (plan.site().host().equals("localhost") && listensBeyond()) {
            lines.add("a device on the network does not find this machine under localhost: give it a name with --host");
        }
        plan.faults().forEach(fault -> lines.add("wrong on purpose: " + fault.name() + ", " + fault.description()));
        lines.add("help shows what can be typed; what devices send is checked as it comes");
        return lines;
    }

    private boolean listensBeyond() {
        return Stream.concat(
                        plan.broker().map(Placed::listening).stream(), plan.payment().map(Placed::listening).stream())
                .anyMatch(listening -> !listening.bind().isLoopbackAddress());
    }

    private static List<String> summary(RunningMocks mocks, Complaints complaints) {
        List<String> lines = new ArrayList<>();
        mocks.payment().ifPresent(server -> lines.add("book: " + MockState.totals(server.book())));
        mocks.broker()
                .ifPresent(broker -> lines.add("sessions: " + broker.sessions().size()));
        Set<String> broken = complaints.counts().keySet();
        lines.add(
                broken.isEmpty()
                        ? "devices: nothing wrong was seen"
                        : "devices: wrong in "
                                + broken.stream()
                                        .sorted()
                                        .map(id ->
                                                id + " (" + complaints.counts().get(id) + ")")
                                        .collect(Collectors.joining(", ")));
        return lines;
    }
}
