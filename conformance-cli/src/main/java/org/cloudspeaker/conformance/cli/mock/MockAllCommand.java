package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockBrokerOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockPaymentOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Both servers of a device. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays the MQTT broker and the payment server, and writes the posparam.ini with which a device finds"
                        + " both. Says at once what is wrong with what a device sends.",
        footer = {
            "",
            "Which amounts lead to declines and to broken answers: conformance mock payment --help.",
            "",
            "Examples:",
            "  conformance mock all",
            "  conformance mock all --listen 0.0.0.0 --host bench.example --broker-port 8883 --payment-port 8443",
            "",
            "Exit codes: 0 ended as asked, 2 usage: nothing was started, 4 the harness's own fault."
        })
final class MockAllCommand implements Callable<Integer> {
    private static final String BROKER_PORT = "--broker-port";
    private static final String PAYMENT_PORT = "--payment-port";

    private final CliEnvironment around;

    @Option(
            names = BROKER_PORT,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where the broker listens; 0: any free port.")
    private int brokerPort;

    @Option(
            names = PAYMENT_PORT,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where the payment server listens; 0: any free port.")
    private int paymentPort;

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockBrokerOptions broker = new MockBrokerOptions();

    @Mixin
    private MockPaymentOptions payment = new MockPaymentOptions();

    MockAllCommand(CliEnvironment around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(around, common)
                .broker(broker, BROKER_PORT, brokerPort)
                .payment(payment, PAYMENT_PORT, paymentPort)
                .run();
    }
}
