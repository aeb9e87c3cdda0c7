package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.mock.option.MockPaymentOptions;
import org.cloudspeaker.conformance.cli.mock.option.MockServerOptions;
import org.cloudspeaker.conformance.cli.mock.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A payment server for who builds devices. */
@Command(
        name = "payment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays the payment server: books sales, answers queries, and says at once what is wrong with what a"
                        + " device sends. Some amounts lead to declines, to slow, lost or broken answers.",
        footer = {
            "",
            "Amounts:",
            "    51.00  54.00  55.00  61.00  91.00  96.00   declined with that response code",
            "   408.00  approved; the first answer comes 20 s late, a repetition is answered at once",
            "   444.00  approved; the first answer is lost, a repetition is answered",
            "   500.00  HTTP 500 with an empty body",
            "   502.00  HTTP 502 with an HTML page",
            "   801.00  approved, with a trailing comma",
            "   802.00  approved, without emvData",
            "   803.00  approved, with the response code as a number",
            "  all others are approved",
            "",
            "Examples:",
            "  conformance mock payment",
            "  conformance mock payment --listen 0.0.0.0 --host bench.example --port 8443",
            "  conformance mock payment --fault BOOKS_REPETITIONS --exit-after 5m",
            "",
            "Exit codes: 0 ended as asked, 2 usage: nothing was started, 4 the harness's own fault."
        })
final class MockPaymentCommand implements Callable<Integer> {
    private final CliEnvironment around;

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private MockServerOptions common = new MockServerOptions();

    @Mixin
    private MockPaymentOptions payment = new MockPaymentOptions();

    MockPaymentCommand(CliEnvironment around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new MockServerPlanBuilder(around, common)
                .payment(payment, PortOption.NAME, port.number())
                .run();
    }
}
