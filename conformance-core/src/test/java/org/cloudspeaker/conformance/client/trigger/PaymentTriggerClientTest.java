package org.cloudspeaker.conformance.client.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the commands are those of a Unix shell")
class PaymentTriggerClientTest {
    private static final PaymentTrigger.PaymentOrder PAYMENT = new PaymentTrigger.PaymentOrder(12344, "7", "TEST1");

    @TempDir
    Path folder;

    private final Redaction redaction = new Redaction().hide("canary-token");
    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), redaction));

    private TriggerResult ask(PaymentTrigger trigger) {
        RunLimits limits = RunLimits.defaults().waiting(Duration.ofSeconds(2), Duration.ofMillis(700));
        return new PaymentTriggerClient(trigger, limits, prompt -> false, evidence).requestPayment(PAYMENT);
    }

    private TriggerResult shell(String script) {
        return ask(new PaymentTrigger.ProgramTrigger(List.of("sh", "-c", script), folder));
    }

    @Test
    void aCommandGetsThePaymentAndItsWordsAreKept() {
        assertThat(shell("echo paid {decimal} {amount} {orderId} {sn}"))
                .isEqualTo(new TriggerResult(true, "ended with exit code 0 and said paid 123.44 12344 7 TEST1"));
    }

    @Test
    void aCommandThatFailsHasNotPaid() {
        assertThat(shell("echo no money >&2; exit 3"))
                .isEqualTo(new TriggerResult(false, "ended with exit code 3 and said no money"));
    }

    @Test
    void aCommandIsEndedWhenItsTimeIsOver() {
        assertThat(shell("sleep 60"))
                .isEqualTo(new TriggerResult(false, "was still running after 700 ms and was ended"));
    }

    @Test
    void aCommandThatNeverStopsTalkingIsEndedToo() {
        assertThat(shell("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done")
                        .accepted())
                .isFalse();
    }

    @Test
    void aCommandHasNoInputToWaitFor() {
        assertThat(shell("cat").accepted()).isTrue();
    }

    @Test
    void aCommandThatIsNotThereIsSaid() {
        assertThat(ask(new PaymentTrigger.ProgramTrigger(List.of("./no-such-program"), folder)))
                .isEqualTo(new TriggerResult(
                        false,
                        "could not be started: see that this file is there, can be executed, and names a"
                                + " program in its first line that is there (command of messages.trigger)"));
    }

    @Test
    void noSecretOfACommandIsShown() {
        TriggerResult asked = shell("echo canary-token and 4514617628832125");

        assertThat(asked.words()).isEqualTo("ended with exit code 0 and said [redacted] and 451461******2125");
        assertThat(evidence.exchanges().toString())
                .doesNotContain("canary-token")
                .doesNotContain("4514617628832125");
    }

    @Test
    void nobodyAtATerminalCannotPay() {
        assertThat(ask(new PaymentTrigger.ManualTrigger("pay {decimal}", Duration.ofSeconds(1))))
                .isEqualTo(new TriggerResult(false, "needs somebody at a terminal, and there is none"));
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsAddress() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }

        TriggerResult asked = ask(http(closed, "/pay?token=hidden"));

        assertThat(asked)
                .isEqualTo(new TriggerResult(
                        false, "could not reach it: check url, header and trust of messages.trigger"));
        assertThat(evidence.exchanges().toString()).doesNotContain("hidden");
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForLongerThanItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ask(http(silent.getLocalPort(), "/pay")))
                    .isEqualTo(new TriggerResult(false, "got no whole answer: nothing came in that time"));
        }
    }

    private static PaymentTrigger http(int port, String path) {
        PaymentTrigger.HeaderField header =
                new PaymentTrigger.HeaderField("Authorization", new Secret("Bearer canary-token"));
        URI url = URI.create("http://localhost:" + port + path);
        return new PaymentTrigger.HttpTrigger(
                "POST", url, Optional.of(header), "{\"amount\":\"{decimal}\"}", List.of());
    }
}
