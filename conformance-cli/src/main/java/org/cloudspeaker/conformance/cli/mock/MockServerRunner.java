package org.cloudspeaker.conformance.cli.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.file.FolderLock;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.mock.console.ConsoleReader;
import org.cloudspeaker.conformance.cli.mock.console.MockConsole;
import org.cloudspeaker.conformance.cli.mock.console.MockStatusReport;
import org.cloudspeaker.conformance.cli.mock.log.BrokerActivityLog;
import org.cloudspeaker.conformance.cli.mock.log.DeviceFindingsLog;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.cli.mock.log.PaymentActivityLog;
import org.cloudspeaker.conformance.cli.mock.server.DeviceClientCertificates;
import org.cloudspeaker.conformance.cli.mock.server.MockAddresses;
import org.cloudspeaker.conformance.cli.mock.server.MockFolder;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.suites.device.message.DeviceMessageJudge;
import org.cloudspeaker.conformance.suites.device.message.ExpectedDeviceConfig;

/** Runs mocks until somebody or something ends them. */
final class MockServerRunner {
    private final CliEnvironment around;
    private final MockServerPlan plan;

    MockServerRunner(CliEnvironment around, MockServerPlan plan) {
        this.around = around;
        this.plan = plan;
    }

    /** Starts them, writes what is needed to meet them, says so, and waits for the end. */
    int run() {
        try (ShutdownSignal ending = new ShutdownSignal(around);
                MockServerGroup mocks = MockServerGroup.start(plan);
                LiveLog live = new LiveLog(
                        around.screen(), mocks.redaction(), plan.site().clock());
                FolderLock claim = plan.folder().lock()) {
            plan.folder().write(mocks, claim);
            DeviceFindingsLog complaints = new DeviceFindingsLog();
            live.say(new MockAddresses(mocks).ready());
            live.say(welcome());
            follow(mocks, live, complaints);
            live.begin();
            new ConsoleReader(around.in(), new MockConsole(mocks, live, ending::request)::execute).start();
            ending.await(plan.exitAfter());
            live.say(summary(mocks, complaints));
        }
        return ExitCode.OK;
    }

    private void follow(MockServerGroup mocks, LiveLog live, DeviceFindingsLog complaints) {
        ExpectedDeviceConfig expected = plan.broker()
                .map(ServerEndpoint::plan)
                .map(broker ->
                        broker.expected(plan.devices(), mocks.devices().map(DeviceClientCertificates::certificate)))
                .orElseGet(() -> new ExpectedDeviceConfig(plan.devices(), "", Optional.empty()));
        DeviceMessageJudge judge = new DeviceMessageJudge(
                plan.site().profile(),
                expected,
                plan.payment().map(ServerEndpoint::plan).flatMap(MockPaymentPlan::dataKey));
        String server = plan.broker()
                .map(ServerEndpoint::plan)
                .map(broker -> broker.server().user())
                .orElse("");
        BrokerActivityLog events = new BrokerActivityLog(
                live, complaints, judge, plan.site().profile().newCodec(), server);
        mocks.broker().ifPresent(broker -> broker.journal().addListener(events::log));
        mocks.payment().ifPresent(payment -> payment.addListener(new PaymentActivityLog(live, complaints, judge)));
    }

    private List<String> welcome() {
        List<String> lines = new ArrayList<>();
        lines.add("wrote " + plan.folder().path().resolve(MockFolder.PARAMETERS) + " for a device and "
                + plan.folder().path().resolve(MockFolder.ENVIRONMENT) + " for a shell"
                + (plan.site().tls() ? "; trust " + plan.folder().path().resolve(MockFolder.AUTHORITY) : ""));
        if (plan.broker().filter(placed -> placed.plan().mutualTls()).isPresent()) {
            lines.add("devices and your server show " + plan.folder().path().resolve(DeviceKeyFiles.CERTIFICATE)
                    + " with " + DeviceKeyFiles.KEY + " beside it; " + DeviceClientCertificates.EXPIRED_CERTIFICATE
                    + " with "
                    + DeviceClientCertificates.EXPIRED_KEY + " is out of date, and refused");
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
                        plan.broker().map(ServerEndpoint::listening).stream(),
                        plan.payment().map(ServerEndpoint::listening).stream())
                .anyMatch(listening -> !listening.bind().isLoopbackAddress());
    }

    private static List<String> summary(MockServerGroup mocks, DeviceFindingsLog complaints) {
        List<String> lines = new ArrayList<>();
        mocks.payment().ifPresent(server -> lines.add("book: " + MockStatusReport.totals(server.bookedSales())));
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
