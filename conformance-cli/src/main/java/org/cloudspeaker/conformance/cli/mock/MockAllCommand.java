package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockBrokerOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockPaymentOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts both servers of a device. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts a mock MQTT broker and a mock payment server, and writes a posparam.ini that points a"
                + " device to them. Problems in what a device sends are shown at once.",
        footer = {
            "",
            "For amounts that lead to declines and faulty answers see conformance mock payment --help.",
            "",
            "Examples:",
            "  conformance mock all",
            "  conformance mock all --listen 0.0.0.0 --host bench.example --broker-port 8883 --payment-port 8443",
            "",
            "Exit codes: 0 stopped as requested, 2 usage error: nothing was started, 4 internal error."
        })
final class MockAllCommand implements Callable<Integer> {
    private static final String BROKER_PORT = "--broker-port";
    private static final String PAYMENT_PORT = "--payment-port";

    private final CliEnvironment cli;

    @Option(
            names = BROKER_PORT,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the broker; 0: any free port.")
    private int brokerPort;

    @Option(
            names = PAYMENT_PORT,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the payment server; 0: any free port.")
    private int paymentPort;

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockBrokerOptions broker = new MockBrokerOptions();

    @Mixin
    private MockPaymentOptions payment = new MockPaymentOptions();

    MockAllCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(cli, common)
                .broker(broker, BROKER_PORT, brokerPort)
                .payment(payment, PAYMENT_PORT, paymentPort)
                .run();
    }
}
