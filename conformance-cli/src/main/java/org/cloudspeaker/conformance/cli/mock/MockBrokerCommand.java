package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockBrokerOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import org.cloudspeaker.conformance.cli.mock.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a mock broker, for developers of devices or of the server that publishes to them. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts a mock MQTT broker that keeps sessions and delivers messages. Problems in what a device"
                + " does are shown at once.",
        footer = {
            "",
            "Examples:",
            "  conformance mock broker",
            "  conformance mock broker --mutual-tls",
            "  conformance mock broker --plain --port 1883 --user speaker --password '$${env:MQTT_PASSWORD}'",
            "",
            "Exit codes: 0 stopped as requested, 2 usage error: nothing was started, 4 internal error."
        })
final class MockBrokerCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockBrokerOptions broker = new MockBrokerOptions();

    MockBrokerCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(cli, common)
                .broker(broker, PortOption.NAME, port.number())
                .run();
    }
}
