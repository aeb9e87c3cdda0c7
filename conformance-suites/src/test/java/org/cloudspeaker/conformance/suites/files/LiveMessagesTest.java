package org.cloudspeaker.conformance.suites.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.capture.MessageCapture;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers' servers that answer and publish in ways of their own. */
class LiveMessagesTest {
    private static final String TOPIC = "pos/message/TEST000000000001";

    private final EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC());
    private HttpServer customer;

    /** What a server of a customer's own does when it is asked for a payment of so many cents. */
    private interface Customer {
        int asked(String cents);
    }

    @BeforeEach
    void start() throws IOException {
        customer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customer.start();
    }

    @AfterEach
    void stop() {
        customer.stop(0);
        servers.close();
    }

    private void publish(String amount, String order) {
        String message = "{\"amount\":\"" + amount + "\",\"transType\":\"99\",\"orderId\":\"" + order + "\"}";
        servers.broker().publish(TOPIC, message.getBytes(UTF_8), 1, false);
    }

    private RunResult run(MessageSourceConfig messages) {
        Target target = servers.target().with(messages);
        return new SuiteRunner(Clock.systemUTC(), List.of())
                .run(target, RunOptions.into(Path.of("unused")).withSelection(RequirementSelection.only("MSG")));
    }

    private MessageSourceConfig asking(Customer server) {
        customer.createContext("/pay", exchange -> {
            String cents = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(server.asked(cents), -1);
            exchange.close();
        });
        URI url = URI.create("http://localhost:" + customer.getAddress().getPort() + "/pay");
        return MessageSourceConfig.of(
                new PaymentTrigger.HttpTrigger("POST", url, Optional.empty(), "{amount}", List.of()));
    }

    private static RequirementResult result(RunResult run, String id) {
        return run.results().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Verdict> verdicts(RunResult run) {
        return run.results().stream()
                .filter(it -> it.id().startsWith("MSG-"))
                .map(RequirementResult::verdict)
                .distinct()
                .toList();
    }

    @Test
    void aServerMayNumberItsOrdersItself() {
        RunResult run = run(asking(cents -> {
            publish(cents, "own-" + cents);
            return 200;
        }));

        assertThat(verdicts(run)).containsExactly(Verdict.PASS);
        assertThat(result(run, "MSG-15").cases()).extracting("name").containsExactly("0.29", "123.44", "1.15");
    }

    @Test
    void otherMessagesOnTheTopicAreLookedAtAndMistakenForNone() {
        RunResult run = run(asking(cents -> {
            publish("x", "before-" + cents);
            publish(cents, "own-" + cents);
            publish("700", "after-" + cents);
            return 202;
        }));

        assertThat(result(run, "MSG-15").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result(run, "MSG-04").findings())
                .extracting("scenario")
                .containsExactly("message 1 that arrived", "message 4 that arrived", "message 7 that arrived");
    }

    @Test
    void aRefusalIsToldAndJudgesNobody() {
        RunResult run = run(asking(cents -> 503));

        assertThat(verdicts(run)).containsExactly(Verdict.INCONCLUSIVE);
        assertThat(result(run, "MSG-15").reason())
                .matches(
                        "a payment of 0[.]29 \\(order \\d+\\), asked for by POST http://localhost: it was answered HTTP"
                                + " 503 with an empty body");
    }

    @Test
    void aRefusalAfterOnePaymentLeavesTheRestOpen() {
        RunResult run = run(asking(cents -> {
            publish(cents, "own-" + cents);
            return cents.equals("29") ? 200 : 429;
        }));

        assertThat(result(run, "MSG-03").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result(run, "MSG-15").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(run, "MSG-15").reason())
                .contains("a payment of 123.44")
                .contains("HTTP 429");
    }

    @Test
    void theOnlyMessageIsThePaymentsWhateverIsInIt() {
        RunResult run = run(asking(cents -> {
            servers.broker().publish(TOPIC, "paid".getBytes(UTF_8), 1, false);
            return 200;
        }));

        assertThat(result(run, "MSG-01").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(run, "MSG-15").findings().get(0).facts())
                .contains("expected  : amount: 29 cents\n")
                .contains("but was   : amount: nothing\n")
                .contains("in a shop : the device shows and says nothing, because its parser takes it for no JSON\n");
    }

    @Test
    void severalMessagesOfUnknownPaymentsProveNothing() {
        RunResult run = run(asking(cents -> {
            publish("1", "a");
            publish("2", "b");
            return 200;
        }));

        assertThat(result(run, "MSG-15").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(run, "MSG-15").reason())
                .startsWith("2 messages came for a payment of 0.29")
                .contains("let the trigger hand {orderId} on");
    }

    @Test
    void nobodyAtATerminalCanBeAsked() {
        RunResult run =
                run(MessageSourceConfig.of(new PaymentTrigger.ManualTrigger("pay {decimal}", Duration.ofSeconds(1))));

        assertThat(verdicts(run)).containsExactly(Verdict.INCONCLUSIVE);
        assertThat(result(run, "MSG-15").reason())
                .endsWith("asked for by a person at the terminal: it needs somebody at a terminal, and there is none");
    }

    @Test
    void capturedMessagesAreCheckedWhereNoneCanBeAskedFor() {
        MessageSourceConfig refused = asking(cents -> 500);
        MessageCapture capture =
                MessageCapture.of("day.jsonl", new ByteArrayInputStream(MessagesRun.GOOD.getBytes(UTF_8)));

        RunResult run = run(new MessageSourceConfig(Optional.of(capture), refused.trigger()));

        assertThat(result(run, "MSG-01").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result(run, "MSG-01").reason())
                .startsWith("captured messages alone: a payment of 0.29")
                .contains("HTTP 500");
        assertThat(result(run, "MSG-14").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void capturedMessagesSayNothingOfTheWayTheyWerePublished() {
        MessagesRun run = MessagesRun.of(MessagesRun.GOOD);

        assertThat(Map.of(
                        "MSG-14", run.result("MSG-14").reason(),
                        "MSG-15", run.result("MSG-15").reason()))
                .allSatisfy((id, reason) -> assertThat(reason)
                        .isEqualTo("it takes a live message, and the target does not say how to ask for one: set"
                                + " messages.trigger"));
        assertThat(run.result("MSG-14").verdict()).isEqualTo(Verdict.NOT_GIVEN);
    }

    @Test
    void aTargetWithoutMessagesIsToldHowToNameThem() {
        RunResult run = run(MessageSourceConfig.none());

        assertThat(verdicts(run)).containsExactly(Verdict.NOT_GIVEN);
        assertThat(result(run, "MSG-01").reason())
                .contains("set messages.files")
                .contains("messages.trigger");
    }
}
