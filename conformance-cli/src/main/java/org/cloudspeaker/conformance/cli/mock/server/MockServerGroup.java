package org.cloudspeaker.conformance.cli.mock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.HostConfig;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** The running mock servers of a plan. */
public final class MockServerGroup implements AutoCloseable {
    private static final int KEPT_EXCHANGES = 10_000;

    private final MockServerPlan plan;
    private final Transcript transcript;
    private final Optional<TestAuthority> authority;
    private final Optional<DeviceClientCertificates> devices;
    private final Secret expiredKey =
            new Secret("sk_old_" + UUID.randomUUID().toString().replace("-", ""));
    private final Optional<MockBroker> broker;
    private final Optional<MockPaymentServer> payment;

    private MockServerGroup(MockServerPlan plan) {
        this.plan = plan;
        Redaction redaction = new Redaction().show(plan.folder().path());
        this.transcript = new Transcript(plan.site().clock(), redaction, KEPT_EXCHANGES);
        this.authority =
                plan.site().tls() ? Optional.of(TestAuthority.create(plan.site().clock())) : Optional.empty();
        this.devices = plan.broker()
                .filter(placed -> placed.plan().mutualTls())
                .flatMap(unused -> authority.map(issuer -> DeviceClientCertificates.of(
                        issuer, plan.devices(), plan.site().clock())));
        this.broker = plan.broker().map(this::startBroker);
        try {
            this.payment = plan.payment().map(this::startPayment);
        } catch (RuntimeException e) {
            broker.ifPresent(MockBroker::close);
            throw e;
        }
    }

    /**
     * Starts them.
     *
     * @throws UsageException if one of them cannot listen at its address; none of them runs then
     */
    public static MockServerGroup start(MockServerPlan plan) {
        return new MockServerGroup(plan);
    }

    private MockBroker startBroker(ServerEndpoint<MockBrokerPlan> placed) {
        BrokerConfig open = BrokerConfig.of(transcript)
                .listening(placed.listening())
                .faults(faults(BrokerFault.class).toArray(BrokerFault[]::new));
        List<X509Certificate> issuers =
                devices.isPresent() ? authority().map(List::of).orElseThrow() : List.of();
        BrokerConfig over = authority
                .map(issuer -> open.mutualTls(issuer, leaf(placed), issuers))
                .orElse(open);
        BrokerConfig letting = placed.plan().settings(over);
        boolean guarded = plan.faults().stream().anyMatch(fault -> fault.needs(FaultPrecondition.ACCESS_CONTROL));
        try {
            return MockBroker.start(
                    guarded ? placed.plan().guarded(letting, plan.site().profile()) : letting);
        } catch (IOException e) {
            throw new UsageException("broker: " + e.getMessage());
        }
    }

    private MockPaymentServer startPayment(ServerEndpoint<MockPaymentPlan> placed) {
        HostConfig site = plan.site();
        MockPaymentPlan how = placed.plan();
        PaymentServerConfig plain = PaymentServerConfig.of(
                        site.profile(), new Secret(how.apiKey().value()), transcript, site.clock())
                .at(how.salePath(), how.detailsPath())
                .withKeyHeader(how.apiKey().header(), how.apiKey().prefix())
                .withExpiredKey(expiredKey)
                .listening(placed.listening())
                .outcomesByAmount()
                .with(faults(PaymentFault.class).toArray(PaymentFault[]::new));
        PaymentServerConfig keyed = how.apiKey().optional() ? plain.withAnyKey() : plain;
        PaymentServerConfig knowing = how.dataKey().map(keyed::withDataKey).orElse(keyed);
        PaymentServerConfig over =
                authority.map(issuer -> knowing.tls(issuer, leaf(placed))).orElse(knowing);
        try {
            return MockPaymentServer.start(over);
        } catch (UncheckedIOException e) {
            throw new UsageException("payment server: " + e.getMessage());
        }
    }

    /** For the name that the device uses, for this machine's own, and for the address where it listens. */
    private CertificateSpec leaf(ServerEndpoint<?> placed) {
        List<String> names = Stream.of(
                        plan.site().host(),
                        "localhost",
                        "127.0.0.1",
                        "::1",
                        placed.listening().localAddress().getHostAddress())
                .distinct()
                .toList();
        return CertificateSpec.forLoopback(plan.site().clock()).forHost(names.toArray(String[]::new));
    }

    private <T extends Fault> List<T> faults(Class<T> kind) {
        return plan.faults().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public MockServerPlan plan() {
        return plan;
    }

    /** The redaction with every secret of the mocks. */
    public Redaction redaction() {
        return transcript.redaction();
    }

    Optional<X509Certificate> authority() {
        return authority.map(TestAuthority::certificate);
    }

    /** The devices' client certificates, with mutual TLS. */
    public Optional<DeviceClientCertificates> devices() {
        return devices;
    }

    /** An expired key of the payment server. */
    Secret expiredKey() {
        return expiredKey;
    }

    public Optional<MockBroker> broker() {
        return broker;
    }

    public Optional<MockPaymentServer> payment() {
        return payment;
    }

    /** Ends them and every connection to them. */
    @Override
    public void close() {
        try {
            payment.ifPresent(MockPaymentServer::close);
        } finally {
            broker.ifPresent(MockBroker::close);
        }
    }
}
