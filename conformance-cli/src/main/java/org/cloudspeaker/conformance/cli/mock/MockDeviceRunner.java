package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.console.ConsoleReader;
import org.cloudspeaker.conformance.cli.mock.console.DeviceConsole;
import org.cloudspeaker.conformance.cli.mock.log.DeviceActivityLog;
import org.cloudspeaker.conformance.cli.mock.log.FleetLog;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** Runs one mock device, or many, until a command, a time limit or a signal ends it. */
final class MockDeviceRunner {
    private static final int EXCHANGES_KEPT = 1000;
    /** As many as there are trace numbers. */
    private static final int MOST_SALES = 999_999;

    private final CliEnvironment cli;
    private final MockDevicePlan plan;
    private final Transcript transcript;

    MockDeviceRunner(CliEnvironment cli, MockDevicePlan plan) {
        this.cli = cli;
        this.plan = plan;
        this.transcript = new Transcript(cli.clock(), new Redaction(), EXCHANGES_KEPT);
    }

    /** Runs, within this limit. */
    void run(Optional<Duration> limit) {
        try (ShutdownSignal ending = new ShutdownSignal(cli);
                LiveLog live = new LiveLog(cli.screen(), transcript.redaction(), cli.clock());
                MqttClientResources network = new MqttClientResources()) {
            live.begin();
            MockDeviceConfig first = plan.first();
            if (plan.sns().size() > 1) {
                runFleet(network, live, ending, first, limit);
            } else {
                runOne(network, live, ending, first, limit);
            }
        }
    }

    private void runOne(
            MqttClientResources network,
            LiveLog live,
            ShutdownSignal ending,
            MockDeviceConfig settings,
            Optional<Duration> limit) {
        DeviceActivityLog log = new DeviceActivityLog(live, settings.connections());
        transcript.follow(log::logExchange);
        MockDevice device =
                MockDevice.switchOn(settings, resources(network, Evidence.transcriptOnly(transcript)), log::log);
        if (plan.payer().auto()) {
            device.presentCardAlways(plan.payer().card());
        }
        DeviceConsole console = new DeviceConsole(device, plan.payer().card(), live, ending::request);
        new ConsoleReader(cli.in(), console::execute).start();
        ending.await(limit);
        device.switchOff();
    }

    private void runFleet(
            MqttClientResources network,
            LiveLog live,
            ShutdownSignal ending,
            MockDeviceConfig first,
            Optional<Duration> limit) {
        FleetLog log = new FleetLog(live, plan.sns().size());
        new ConsoleReader(cli.in(), words -> execute(words, log, live, ending)).start();
        try (MockDeviceFleet fleet =
                new MockDeviceFleet(plan, resources(network, new Evidence(transcript).withoutRecording()), log)) {
            fleet.switchOn(first);
            ending.await(limit);
            log.awaitEnd(plan.target().limits().answer());
        }
        live.say(log.summary());
    }

    private static void execute(List<String> words, FleetLog log, LiveLog live, ShutdownSignal ending) {
        switch (String.join(" ", words)) {
            case "state" -> live.say(log.summary());
            case "quit", "exit" -> ending.request();
            default -> live.say("expected state or quit, the only commands with --count");
        }
    }

    private DeviceRuntime resources(MqttClientResources network, Evidence evidence) {
        return new DeviceRuntime(network, new TraceNumbers(transcript.now(), MOST_SALES), evidence, cli.clock());
    }
}
