package org.cloudspeaker.conformance.wire.customer;

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
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the commands are those of a Unix shell")
class AskingTest {
    private static final Trigger.Payment PAYMENT = new Trigger.Payment(12344, "7", "TEST1");

    @TempDir
    Path folder;

    private final Redaction redaction = new Redaction().hide("canary-token");
    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), redaction));

    private Asked ask(Trigger trigger) {
        Limits limits = Limits.defaults().waiting(Duration.ofSeconds(2), Duration.ofMillis(700));
        return new Asking(trigger, limits, prompt -> false, evidence).ask(PAYMENT);
    }

    private Asked shell(String script) {
        return ask(new Trigger.Command(List.of("sh", "-c", script), folder));
    }

    @Test
    void aCommandGetsThePaymentAndItsWordsAreKept() {
        assertThat(shell("echo paid {decimal} {amount} {orderId} {sn}"))
                .isEqualTo(new Asked(true, "ended with exit code 0 and said paid 123.44 12344 7 TEST1"));
    }

    @Test
    void aCommandThatFailsHasNotPaid() {
        assertThat(shell("echo no money >&2; exit 3"))
                .isEqualTo(new Asked(false, "ended with exit code 3 and said no money"));
    }

    @Test
    void aCommandIsEndedWhenItsTimeIsOver() {
        assertThat(shell("sleep 60")).isEqualTo(new Asked(false, "was still running after 700 ms and was ended"));
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
        assertThat(ask(new Trigger.Command(List.of("./no-such-program"), folder)))
                .isEqualTo(new Asked(
                        false,
                        "could not be started: see that this file is there, can be executed, and names a"
                                + " program in its first line that is there (command of messages.trigger)"));
    }

    @Test
    void noSecretOfACommandIsShown() {
        Asked asked = shell("echo canary-token and 4514617628832125");

        assertThat(asked.words()).isEqualTo("ended with exit code 0 and said [redacted] and 451461******2125");
        assertThat(evidence.exchanges().toString())
                .doesNotContain("canary-token")
                .doesNotContain("4514617628832125");
    }

    @Test
    void nobodyAtATerminalCannotPay() {
        assertThat(ask(new Trigger.Person("pay {decimal}", Duration.ofSeconds(1))))
                .isEqualTo(new Asked(false, "needs somebody at a terminal, and there is none"));
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsAddress() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }

        Asked asked = ask(http(closed, "/pay?token=hidden"));

        assertThat(asked)
                .isEqualTo(new Asked(false, "could not reach it: check url, header and trust of messages.trigger"));
        assertThat(evidence.exchanges().toString()).doesNotContain("hidden");
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForLongerThanItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ask(http(silent.getLocalPort(), "/pay")))
                    .isEqualTo(new Asked(false, "got no whole answer: nothing came in that time"));
        }
    }

    private static Trigger http(int port, String path) {
        Trigger.Header header = new Trigger.Header("Authorization", new Secret("Bearer canary-token"));
        URI url = URI.create("http://localhost:" + port + path);
        return new Trigger.Http("POST", url, Optional.of(header), "{\"amount\":\"{decimal}\"}", List.of());
    }
}
