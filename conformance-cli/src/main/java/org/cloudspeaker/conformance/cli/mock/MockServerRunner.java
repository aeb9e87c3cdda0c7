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
import org.cloudspeaker.conformance.cli.mock.server.MockBrokerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockFolder;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.suites.device.message.DeviceMessageJudge;
import org.cloudspeaker.conformance.suites.device.message.ExpectedDeviceConfig;

/** Runs mock servers until a command, a time limit or a signal ends them. */
final class MockServerRunner {
    private final CliEnvironment cli;
    private final MockServerPlan plan;

    MockServerRunner(CliEnvironment cli, MockServerPlan plan) {
        this.cli = cli;
        this.plan = plan;
    }

    /** Starts them, writes what is needed to meet them, says so, and waits for the end. */
    int run() {
        try (ShutdownSignal ending = new ShutdownSignal(cli);
                MockServerGroup mocks = MockServerGroup.start(plan);
                LiveLog live =
                        new LiveLog(cli.screen(), mocks.redaction(), plan.site().clock());
                FolderLock claim = plan.folder().lock()) {
            plan.folder().write(mocks, claim);
            DeviceFindingsLog findings = new DeviceFindingsLog(judge(mocks));
            live.say(new MockAddresses(mocks).ready());
            live.say(welcome());
            follow(mocks, live, findings);
            live.begin();
            new ConsoleReader(cli.in(), new MockConsole(mocks, live, ending::request)::execute).start();
            ending.await(plan.run().exitAfter());
            live.say(summary(mocks, findings));
        }
        return ExitCode.OK;
    }

    private DeviceMessageJudge judge(MockServerGroup mocks) {
        ExpectedDeviceConfig expected = brokerPlan()
                .map(broker ->
                        broker.expected(plan.devices(), mocks.devices().map(DeviceClientCertificates::certificate)))
                .orElseGet(() -> new ExpectedDeviceConfig(plan.devices(), "", Optional.empty()));
        return new DeviceMessageJudge(
                plan.site().profile(),
                expected,
                plan.payment().map(ServerEndpoint::plan).flatMap(MockPaymentPlan::dataKey));
    }

    private void follow(MockServerGroup mocks, LiveLog live, DeviceFindingsLog findings) {
        String server = brokerPlan().map(broker -> broker.server().user()).orElse("");
        BrokerActivityLog events =
                new BrokerActivityLog(live, findings, plan.site().profile().newCodec(), server);
        mocks.broker().ifPresent(broker -> broker.journal().addListener(events::log));
        mocks.payment().ifPresent(payment -> payment.addListener(new PaymentActivityLog(live, findings)));
    }

    private Optional<MockBrokerPlan> brokerPlan() {
        return plan.broker().map(ServerEndpoint::plan);
    }

    private List<String> welcome() {
        List<String> lines = new ArrayList<>();
        lines.add("wrote " + plan.folder().path().resolve(MockFolder.PARAMETERS) + " for a device and "
                + plan.folder().path().resolve(MockFolder.ENVIRONMENT) + " for a shell"
                + (plan.site().tls() ? "; trust " + plan.folder().path().resolve(MockFolder.AUTHORITY) : ""));
        if (brokerPlan().filter(MockBrokerPlan::mutualTls).isPresent()) {
            lines.add("devices and your server use " + plan.folder().path().resolve(DeviceKeyFiles.CERTIFICATE)
                    + " with " + DeviceKeyFiles.KEY + " beside it; " + DeviceClientCertificates.EXPIRED_CERTIFICATE
                    + " with "
                    + DeviceClientCertificates.EXPIRED_KEY + " has expired and is refused");
        }
        if (plan.site().host().equals("localhost") && listensBeyond()) {
            lines.add("a device on the network cannot use localhost: set the name of this machine with --host");
        }
        plan.faults().forEach(fault -> lines.add("fault: " + fault.name() + ", " + fault.description()));
        lines.add("type help for the commands; what devices send is checked as it arrives");
        return lines;
    }

    private boolean listensBeyond() {
        return Stream.concat(
                        plan.broker().map(ServerEndpoint::listening).stream(),
                        plan.payment().map(ServerEndpoint::listening).stream())
                .anyMatch(listening -> !listening.bind().isLoopbackAddress());
    }

    private static List<String> summary(MockServerGroup mocks, DeviceFindingsLog findings) {
        List<String> lines = new ArrayList<>();
        mocks.payment().ifPresent(server -> lines.add("book: " + MockStatusReport.totals(server.bookedSales())));
        mocks.broker()
                .ifPresent(broker -> lines.add("sessions: " + broker.sessions().size()));
        Set<String> broken = findings.counts().keySet();
        lines.add(
                broken.isEmpty()
                        ? "devices: no problem seen"
                        : "devices: problems in "
                                + broken.stream()
                                        .sorted()
                                        .map(id -> id + " (" + findings.counts().get(id) + ")")
                                        .collect(Collectors.joining(", ")));
        return lines;
    }
}
