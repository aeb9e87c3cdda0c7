package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockBrokerOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import org.cloudspeaker.conformance.cli.mock.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A broker for who builds devices, or the server that publishes to them. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays the MQTT broker: keeps sessions, passes messages on, and says at once what is wrong with how a"
                        + " device meets it.",
        footer = {
            "",
            "Examples:",
            "  conformance mock broker",
            "  conformance mock broker --mutual-tls",
            "  conformance mock broker --plain --port 1883 --user speaker --password '$${env:MQTT_PASSWORD}'",
            "",
            "Exit codes: 0 ended as asked, 2 usage: nothing was started, 4 the harness's own fault."
        })
final class MockBrokerCommand implements Callable<Integer> {
    private final CliEnvironment around;

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockBrokerOptions broker = new MockBrokerOptions();

    MockBrokerCommand(CliEnvironment around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(around, common)
                .broker(broker, PortOption.NAME, port.number())
                .run();
    }
}
