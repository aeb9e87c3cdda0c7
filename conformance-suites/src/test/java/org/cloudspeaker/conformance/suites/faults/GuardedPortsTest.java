package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.FirstBytes;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Firewalls and lock-outs before a server are no fault of it, and they prove nothing for it either. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GuardedPortsTest {
    private static final String APPROVAL =
            "{\"acqAuthCode\":\"123456\",\"acqResponseCode\":\"00\",\"emvData\":\"\",\"transStatus\":\"APPROVE\"}";

    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());

    @Test
    void silenceForAnOldVersionAloneIsARefusal() {
        RequirementResult old = over(firewall(new AtomicBoolean(), false), "https", "TLS-02", "SAL-06");

        assertThat(old.verdict()).as(old.message()).isEqualTo(Verdict.PASS);
        assertThat(old.reason())
                .contains("silence counts as a refusal (TLS 1.0: connected, but no answer to a ClientHello within")
                .contains("; TLS 1.1: ");
    }

    @Test
    void silenceForEverythingAfterAnOldVersionProvesNothing() {
        RequirementResult old = over(firewall(new AtomicBoolean(), true), "https", "TLS-02");

        assertThat(old.verdict()).as(old.message()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(old.reason())
                .contains("a handshake of today does not succeed either")
                .contains("check whether a firewall shuts out the harness");
    }

    @Test
    void aServerThatWaitsForAWholeRequestWithoutTlsSpeaksNoTls() {
        RequirementResult tls = over(lockOut(new AtomicBoolean()), "http", "TLS-01");

        assertThat(tls.verdict()).as(tls.message()).isEqualTo(Verdict.FAIL);
        assertThat(tls.message()).contains("but a request in plain HTTP led to HTTP 403");
    }

    @Test
    void aLockOutAfterWrongKeysProvesNothing() {
        RequirementResult key = over(lockOut(new AtomicBoolean()), "http", "KEY-02");

        assertThat(key.verdict()).as(key.message()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(key.reason())
                .startsWith("after the wrong keys a sale with the right one is refused (HTTP 403) too")
                .contains("a lock-out or a WAF");
    }

    private RequirementResult over(NullServer.ConnectionBehaviour manner, String scheme, String id, String... beside) {
        try (NullServer payment = NullServer.start(manner, null)) {
            RunResult run = EmbeddedRuns.over(
                    LoopbackTargets.of(
                            NullServer.closedPort(), scheme, payment.port(), List.of(authority.certificate())),
                    Chapters.withPrerequisites(RequirementSelection.only(
                            Stream.concat(Stream.of(id), Stream.of(beside)).toArray(String[]::new))));
            return EmbeddedRuns.result(run, id);
        }
    }

    /** Drops hellos of old versions, and on request all that comes after them. */
    private NullServer.ConnectionBehaviour firewall(AtomicBoolean shut, boolean forGood) {
        SSLContext tls = ServerTlsContexts.of(authority.issue(CertificateSpec.forLoopback(Clock.systemUTC())));
        return connection -> {
            FirstBytes first = FirstBytes.read(connection.getInputStream());
            boolean old = first.offersOnly(LegacyTlsVersion.TLS_1_0) || first.offersOnly(LegacyTlsVersion.TLS_1_1);
            if (old || shut.get()) {
                shut.set(forGood);
                NullServerBehaviours.silent(connection);
            } else {
                handshake(connection, tls, first);
            }
        };
    }

    private static void handshake(Socket connection, SSLContext tls, FirstBytes first) throws IOException {
        try (SSLSocket over = (SSLSocket)
                tls.getSocketFactory().createSocket(connection, new ByteArrayInputStream(first.bytes()), false)) {
            over.startHandshake();
            NullServerBehaviours.request(over);
            over.getOutputStream().write(response("200 OK", APPROVAL).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Approves sales with the right key until it meets a wrong one. */
    private static NullServer.ConnectionBehaviour lockOut(AtomicBoolean locked) {
        return connection -> {
            String head = NullServerBehaviours.request(connection);
            if (!head.contains(": sk_null_123456\r\n")) {
                locked.set(true);
            }
            String answer = locked.get() ? response("403 Forbidden", "") : response("200 OK", APPROVAL);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static String response(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }
}
