package org.cloudspeaker.conformance.cli.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.UsageException;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Placed;
import org.cloudspeaker.conformance.cli.mock.MockPlan.Site;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.Need;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** The mocks of a plan, listening. */
final class RunningMocks implements AutoCloseable {
    private static final int KEPT_EXCHANGES = 10_000;

    private final MockPlan plan;
    private final Transcript transcript;
    private final Optional<TestAuthority> authority;
    private final Optional<DeviceIdentities> devices;
    private final Secret expiredKey =
            new Secret("sk_old_" + UUID.randomUUID().toString().replace("-", ""));
    private final Optional<MockBroker> broker;
    private final Optional<MockPaymentServer> payment;

    private RunningMocks(MockPlan plan) {
        this.plan = plan;
        Redaction redaction = new Redaction().show(plan.folder().path());
        this.transcript = new Transcript(plan.site().clock(), redaction, KEPT_EXCHANGES);
        this.authority =
                plan.site().tls() ? Optional.of(TestAuthority.create(plan.site().clock())) : Optional.empty();
        this.devices = plan.broker()
                .filter(placed -> placed.plan().mutualTls())
                .flatMap(unused -> authority.map(issuer ->
                        DeviceIdentities.of(issuer, plan.devices(), plan.site().clock())));
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
     * @throws UsageException if one of them cannot listen where it is told to; none of them runs then
     */
    static RunningMocks start(MockPlan plan) {
        return new RunningMocks(plan);
    }

    private MockBroker startBroker(Placed<BrokerPlan> placed) {
        var open = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript)
                .listening(placed.listening())
                .faults(faults(BrokerFault.class).toArray(BrokerFault[]::new));
        List<X509Certificate> issuers =
                devices.isPresent() ? authority().map(List::of).orElseThrow() : List.of();
        var over = authority
                .map(issuer -> open.mutualTls(issuer, leaf(placed), issuers))
                .orElse(open);
        var letting = placed.plan().settings(over);
        boolean guarded =
                plan.faults().stream().anyMatch(fault -> fault.need().equals(Optional.of(Need.ACCESS_CONTROL)));
        try {
            return MockBroker.start(
                    guarded ? placed.plan().guarded(letting, plan.site().profile()) : letting);
        } catch (IOException e) {
            throw new UsageException("broker: " + e.getMessage());
        }
    }

    private MockPaymentServer startPayment(Placed<PaymentPlan> placed) {
        Site site = plan.site();
        PaymentPlan how = placed.plan();
        var plain = org.cloudspeaker.conformance.wire.payment.Settings.of(
                        site.profile(), new Secret(how.key()), transcript, site.clock())
                .at(how.salePath(), how.detailsPath())
                .keyIn(how.header(), how.prefix())
                .expired(expiredKey)
                .listening(placed.listening())
                .outcomesByAmount()
                .with(faults(PaymentFault.class).toArray(PaymentFault[]::new));
        var keyed = how.anyKey() ? plain.withAnyKey() : plain;
        var knowing = how.dataKey().map(keyed::knowing).orElse(keyed);
        var over = authority.map(issuer -> knowing.tls(issuer, leaf(placed))).orElse(knowing);
        try {
            return MockPaymentServer.start(over);
        } catch (UncheckedIOException e) {
            throw new UsageException("payment server: " + e.getMessage());
        }
    }

    /** For the name that the device uses, for this machine's own, and for the address where it listens. */
    private Leaf leaf(Placed<?> placed) {
        List<String> names = Stream.of(
                        plan.site().host(),
                        "localhost",
                        "127.0.0.1",
                        "::1",
                        placed.listening().fromHere().getHostAddress())
                .distinct()
                .toList();
        return Leaf.forLoopback(plan.site().clock()).forHost(names.toArray(String[]::new));
    }

    private <T extends Fault> List<T> faults(Class<T> kind) {
        return plan.faults().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    MockPlan plan() {
        return plan;
    }

    /** Knows every secret that must not be shown. */
    Redaction redaction() {
        return transcript.redaction();
    }

    Optional<X509Certificate> authority() {
        return authority.map(TestAuthority::certificate);
    }

    /** What devices have to show at the broker, if they do. */
    Optional<DeviceIdentities> devices() {
        return devices;
    }

    /** A key of the payment server that was good once. */
    Secret expiredKey() {
        return expiredKey;
    }

    Optional<MockBroker> broker() {
        return broker;
    }

    Optional<MockPaymentServer> payment() {
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
