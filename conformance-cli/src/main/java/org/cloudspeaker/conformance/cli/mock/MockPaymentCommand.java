package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockPaymentOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import org.cloudspeaker.conformance.cli.mock.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a mock payment server, for device developers. */
@Command(
        name = "payment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts a mock payment server that books sales and answers queries. Problems in what a device"
                + " sends are shown at once. Some amounts lead to declines, or to late, lost or faulty answers.",
        footer = {
            "",
            "Amounts:",
            "    51.00  54.00  55.00  61.00  91.00  96.00   declined with that response code",
            "   408.00  approved; the first answer is 20 s late, a repetition is answered at once",
            "   444.00  approved; the first answer is lost, a repetition is answered",
            "   500.00  HTTP 500 with an empty body",
            "   502.00  HTTP 502 with an HTML page",
            "   801.00  approved, with a trailing comma",
            "   802.00  approved, without EMV data",
            "   803.00  approved, with the response code as a number",
            "  all others are approved",
            "",
            "Examples:",
            "  conformance mock payment",
            "  conformance mock payment --listen 0.0.0.0 --host bench.example --port 8443",
            "  conformance mock payment --fault BOOKS_REPETITIONS --exit-after 5m",
            "",
            "Exit codes: 0 stopped as requested, 2 usage error: nothing was started, 4 internal error."
        })
final class MockPaymentCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockPaymentOptions payment = new MockPaymentOptions();

    MockPaymentCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(cli, common)
                .payment(payment, PortOption.NAME, port.number())
                .run();
    }
}
