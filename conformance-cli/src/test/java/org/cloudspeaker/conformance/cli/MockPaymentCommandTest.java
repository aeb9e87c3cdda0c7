package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudspeaker.conformance.cli.MockServerClients.SN;
import static org.cloudspeaker.conformance.cli.MockServerClients.bytes;
import static org.cloudspeaker.conformance.cli.MockServerClients.sale;
import static org.cloudspeaker.conformance.cli.MockServerClients.sell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.AmountOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mock payment server, met by an HTTP client. */
@Timeout(60)
class MockPaymentCommandTest {
    @TempDir
    Path folder;

    @Test
    void aSaleOverTlsIsShownBookedAndFound() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            assertThat(sell(mock, 66_66, "000007").body()).contains("\"acqResponseCode\":\"00\"");
            mock.await("^\\d\\d:\\d\\d:\\d\\d  payment  " + SN + "  sale 000123/000007 of 66.66 -> approved, 481516$");
            mock.await("^  note  DEV-10 MUST ");

            byte[] query = bytes(
                    TransactionQuery.page(SN, LocalDate.of(2026, 11, 23), 1).toMessage());
            mock.post("PAYMENT_DETAILS_URL", query);
            mock.await("  query of 2026-11-23, page 1 -> 1 on the page, 1 in all$");

            mock.type("state");
            mock.await("^book: 1 sale, 1 approved, 66.66 in all$");
            mock.await("^  " + SN + "  000123/000007  2026-11-23 15:50:00  66.66  approved, 481516$");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51.00 | declined, 51",
                "91.00 | declined, 91",
                "408.00 | approved, 481516, 20 s late",
                "444.00 | no answer, connection closed",
                "500.00 | HTTP 500, not the answer to a sale",
                "502.00 | HTTP 502, not the answer to a sale",
                "801.00 | approved, 481516, which is not JSON",
                "802.00 | approved, 481516, emvData: nothing",
                "803.00 | approved, 481516, acqResponseCode: 0",
                "1.00 | approved, 481516"
            })
    void theAmountDecidesTheOutcome(String amount, String words) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--plain")) {
            long cents = Long.parseLong(amount.replace(".", ""));
            var sent = CompletableFuture.runAsync(() -> sellIgnoringTheAnswer(mock, cents));
            mock.await(" of " + amount + " -> " + words + "$");
            sent.cancel(true);
        }
    }

    private static void sellIgnoringTheAnswer(MockCommandSession mock, long amount) {
        try {
            sell(mock, amount, "000001");
        } catch (Exception lost) {
            // What the mock says of it is what counts here.
            assertThat(amount).isIn(AmountOutcome.LOST_ANSWER.amount(), AmountOutcome.SLOW_ANSWER.amount());
        }
    }

    @Test
    void theHelpShowsEveryAmountWithAnOutcome() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "payment", "--help")).isZero();
        assertThat(Stream.of(AmountOutcome.values()))
                .allSatisfy(outcome -> assertThat(shell.out()).contains(outcome.amount() / 100 + ".00"));
    }

    @Test
    void loseDropsTheNextAnswer() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            mock.type("lose 1");
            mock.await("^the answers to the next 1 sales are lost; the sales are booked$");
            assertThatThrownBy(() -> sell(mock, 66_66, "000001")).isInstanceOf(IOException.class);
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anyKeyServesADeviceWithoutAKeyAndReportsIt() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment", "--any-key")) {
            byte[] sale = bytes(sale(66_66, "000007"));
            assertThat(mock.post("PAYMENT_SALE_URL", sale, new String[0]).statusCode())
                    .isEqualTo(200);
            mock.await("  sale 000123/000007 of 66.66 -> approved, 481516$");
            mock.await("^  ! DEV-11 MUST ");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "TAKES_EXPIRED_KEY, 200"})
    void anExpiredKeyIsRefusedUnlessAFaultAcceptsIt(String fault, int status) throws Exception {
        String[] faults = fault.isEmpty() ? new String[] {"payment"} : new String[] {"payment", "--fault", fault};
        try (MockCommandSession mock = MockCommandSession.start(folder, faults)) {
            String[] old = mock.env("PAYMENT_EXPIRED_KEY_HEADER").split(": ", 2);
            assertThat(mock.post("PAYMENT_SALE_URL", bytes(sale(66_66, "000001")), old)
                            .statusCode())
                    .isEqualTo(status);
            assertThat(mock.printed()).doesNotContain(old[1]);
        }
    }

    @Test
    void aKeySentAsASerialNumberIsNotShown() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "payment")) {
            String key = mock.env("PAYMENT_KEY_HEADER").split(": ", 2)[1].substring(0, 32);
            mock.post(
                    "PAYMENT_SALE_URL",
                    bytes(sale(66_66, "000001").withRaw(MessageField.DEVICE_SN, WireType.STRING, key)));
            mock.await("  payment  \\[redacted] +  sale 000123/000001 of 66.66 -> ");
            mock.type("state");
            mock.await("^  \\[redacted]  000123/000001 ");
            assertThat(mock.printed()).doesNotContain(key);
        }
    }

    @Test
    void anotherFormatProfileIsUsed() throws Exception {
        Path profile = folder.resolve("acme.yaml");
        try (InputStream guide = FormatProfileLoader.class.getResourceAsStream("guide.yaml")) {
            String text = new String(Objects.requireNonNull(guide).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    profile, text.replace("profile: guide", "profile: acme").replace("/transAmount", "/sum"));
        }
        try (MockCommandSession mock =
                MockCommandSession.start(folder, "payment", "--plain", "--format", profile.toString())) {
            byte[] sale = new FormatProfileLoader().read(profile).newCodec().encode(sale(66_66, "000007"));
            assertThat(new String(sale, StandardCharsets.UTF_8)).contains("\"sum\":\"66.66\"");
            assertThat(mock.post("PAYMENT_SALE_URL", sale).statusCode()).isEqualTo(200);
            mock.await("  sale 000123/000007 of 66.66 -> approved, 481516$");

            sell(mock, 66_66, "000008");
            mock.await("^    expected  : sum: a string of the form ");
        }
    }
}
