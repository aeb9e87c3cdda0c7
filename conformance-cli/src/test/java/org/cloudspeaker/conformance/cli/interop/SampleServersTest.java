package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleServersTest {
    private static final String WITH_SALES = "BRK-MSG,SAL,QRY,AMT,IDM,E2E";

    @TempDir
    Path folder;

    @Test
    void serversSetUpByTheSamplesAreConformantRunAfterRun() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder)) {
            CommandResult init = sandbox.init(sandbox.parameters());
            isDone(init);
            assertThat(init.out()).startsWith("wrote target.yaml").doesNotContain("to fix:", "to complete:");

            CommandResult run = sandbox.certify();
            isConformant(run);
            assertThat(run.everything()).doesNotContain(sandbox.secrets());
            isConformant(sandbox.certify("--only", WITH_SALES));
            isConformant(sandbox.certify("--only", WITH_SALES));
        }
    }

    @Test
    void aKeyThatTheServerDoesNotKnowFailsOnceAndBlocksTheRest() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder)) {
            sandbox.init(sandbox.parameters().value("pgw_api_key", "\"sk_test_of_another_server\""));

            CommandResult run = sandbox.certify();

            assertThat(run.exitCode()).as(run.out()).isOne();
            assertThat(run.with("FAIL")).containsExactly("SAL-01");
            assertThat(run.with("INCONCLUSIVE")).isEmpty();
            assertThat(run.with("SKIPPED")).contains("SAL-06", "QRY-01", "AMT-02", "IDM-01", "KEY-01", "E2E-01");
            assertThat(run.reasons("SKIPPED")).containsOnly("blocked by SAL-01, which failed");
            assertThat(run.firstFailure()).isEqualTo("""
                    Failed (1)

                    SAL-01 MUST (guide 3.5.1): A sale as the guide shows it is answered with HTTP 2xx in the device's
                      time limit
                      sent      : sale BATCH/TRACE of 66.75
                      expected  : HTTP 2xx with the answer to a sale
                      but was   : HTTP 401 with {"acqAuthCode":"","acqResponseCode":"63","emvData":"","transStatus":"DECLINE"}
                                  it does not take the API key: compare pgw_api_key with the key that the server knows,
                                  and payment.api-key of the target (header, prefix) with where it looks for it; if
                                  sales were approved before, look for a WAF or lock-out set off by wrong keys
                      in a shop : the shop cannot take cards, or the cashier sees a failure for a sale that the server
                                  has booked
                      try       : post the guide's example of 3.5.1 to pgw_api_sale and follow the first error in the
                                  server's log; check path, method, API-key header and limits.answer of the target
                      again     : conformance certify target.yaml --only SAL-01""");
        }
    }

    @Test
    void anonymousAccessBesideThePasswordFileIsTheOneFailure() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(
                folder, conf -> conf.replace("allow_anonymous false", "allow_anonymous true"), same -> same)) {
            sandbox.init(sandbox.parameters());

            CommandResult run = sandbox.certify();

            assertThat(run.exitCode()).as(run.out()).isOne();
            assertThat(run.with("FAIL")).containsExactly("BRK-AUT-03");
            assertThat(run.firstFailure()).isEqualTo("""
                    Failed (1)

                    BRK-AUT-03 MUST (guide 3.2.1): A connection without credentials is refused
                      case      : neither user name nor password
                      sent      : CONNECT with neither user name nor password
                      expected  : CONNACK 4 or 5, or a closed connection
                      but was   : CONNACK 0 (accepted), session present 0
                      case      : an empty user name and an empty password
                      sent      : CONNECT with an empty user name and an empty password
                      expected  : CONNACK 4 or 5, or a closed connection
                      but was   : CONNACK 0 (accepted), session present 1
                      in a shop : anyone who finds the broker's address can announce payments that never happened
                      try       : set allow_anonymous false for this listener in Mosquitto; in EMQX, configure at least
                                  one authenticator, since without one everybody may connect
                      again     : conformance certify target.yaml --only BRK-AUT-03""");
        }
    }

    @Test
    void centsByFloatingPointAreTheOneFailure() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(
                folder,
                same -> same,
                server -> server.replace(
                        "return BigInt(amount.replace('.', ''));",
                        "return BigInt(Math.trunc(parseFloat(amount) * 100));"))) {
            sandbox.init(sandbox.parameters());

            CommandResult run = sandbox.certify();

            assertThat(run.exitCode()).as(run.out()).isOne();
            assertThat(run.with("FAIL")).containsExactly("AMT-02");
            assertThat(run.firstFailure())
                    .startsWith("Failed (1)\n\nAMT-02 MUST (guide 3.5): Amounts that binary floating point cannot")
                    .contains("  case      : 0.29\n  sent      : sale BATCH/TRACE of 0.29, then a query of ")
                    .contains("  expected  : 29 cents\n  but was   : transAmount: \"28\"\n  case      : 1.15\n")
                    .containsPattern("  and \\d+ more, all of them in the report\n  in a shop : single sales are a")
                    .endsWith("  again     : conformance certify target.yaml --only AMT-02");
        }
    }

    @Test
    void aBrokerInPlainTcpIsFoundOut() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder, MosquittoProcess::withoutTls, same -> same)) {
            sandbox.init(sandbox.parameters().value("mqtt_auth_cert", "0"));

            CommandResult run = sandbox.certify("--only", "BRK");

            isConformant(run);
            assertThat(run.out()).contains("transport        : tcp, because the port does not answer a TLS handshake");
        }
    }

    private static void isConformant(CommandResult run) throws Exception {
        isDone(run);
        assertThat(run.with("PASS")).isNotEmpty();
        assertThat(run.with("FAIL")).isEmpty();
        assertThat(run.with("INCONCLUSIVE")).isEmpty();
        assertThat(run.out()).contains("none broken").endsWith(" Exit code 0.\n");
    }

    private static void isDone(CommandResult outcome) {
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
    }
}
