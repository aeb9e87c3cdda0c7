package org.cloudspeaker.conformance.suites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.MessageFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.Denial;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.customer.MockCustomerServer;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * A mock broker and a mock payment server on free loopback ports, both over TLS under an authority that is made for
 * them, a mock of the customer's server that publishes to the broker, with secrets that are made for them, and the
 * target that leads to them:
 *
 * <pre>{@code
 * try (EmbeddedServers servers = EmbeddedServers.start(clock, RetryFault.BOOKS_REPETITIONS)) {
 *     Run run = new SuiteRunner(clock, List.of()).run(servers.target(), RunOptions.into(out));
 * }
 * }</pre>
 */
public final class EmbeddedServers implements AutoCloseable {
    private final MockBroker broker;
    private final MockPaymentServer paymentServer;
    private final MockCustomerServer customerServer;
    private final Target target;

    private EmbeddedServers(
            MockBroker broker, MockPaymentServer paymentServer, MockCustomerServer customerServer, Target target) {
        this.broker = broker;
        this.paymentServer = paymentServer;
        this.customerServer = customerServer;
        this.target = target;
    }

    /**
     * Servers that speak the guide's format.
     *
     * @param clock the servers' time
     * @param faults in which ways they are wrong
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers start(Clock clock, Fault... faults) {
        return start(clock, Target.GUIDE_FORMAT, List.of(faults));
    }

    /**
     * Servers that speak any format.
     *
     * @param clock the servers' time
     * @param format {@code guide}, or the path of a format profile
     * @param faults in which ways they are wrong
     * @throws org.cloudspeaker.conformance.format.FormatException if the profile cannot be used
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers start(Clock clock, String format, Collection<? extends Fault> faults) {
        return start(clock, format, false, faults);
    }

    /**
     * Servers that speak the guide's format, with a broker that wants a certificate of every device (mutual TLS).
     *
     * @param clock the servers' time
     * @param faults in which ways they are wrong
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers withDeviceCertificates(Clock clock, Fault... faults) {
        return start(clock, Target.GUIDE_FORMAT, true, List.of(faults));
    }

    private static EmbeddedServers start(
            Clock clock, String format, boolean mutual, Collection<? extends Fault> faults) {
        FormatProfile profile = profile(format);
        TestAuthority authority = TestAuthority.create(clock);
        EmbeddedSecrets secrets = EmbeddedSecrets.make();
        MockBroker broker = broker(clock, profile, authority, secrets, mutual, faults);
        try {
            MockPaymentServer payment = paymentServer(clock, profile, authority, secrets, faults);
            Target target =
                    EmbeddedTarget.of(broker, payment, authority, secrets).inFormat(format);
            Target reached = mutual ? certified(target, authority, clock) : target;
            MockCustomerServer customer = MockCustomerServer.start(
                    EmbeddedTarget.till(clock, reached, profile, of(MessageFault.class, faults)));
            return new EmbeddedServers(broker, payment, customer, reached.with(Messages.of(customer.trigger())));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** What leads to these servers: parameter file, test devices, authority, an amount that is declined. */
    public Target target() {
        return target;
    }

    /** The broker, to be asked what it saw. */
    public MockBroker broker() {
        return broker;
    }

    /** The payment server, to be asked what it received. */
    public MockPaymentServer paymentServer() {
        return paymentServer;
    }

    /** Ends both servers and every connection to them. */
    @Override
    public void close() {
        try {
            customerServer.close();
            paymentServer.close();
        } finally {
            broker.close();
        }
    }

    private static Target certified(Target target, TestAuthority authority, Clock clock) {
        Leaf leaf = Leaf.forLoopback(clock).forHost(target.device().sn());
        ClientCertificate own = EmbeddedTarget.certificate(authority.issue(leaf));
        ClientCertificate expired = EmbeddedTarget.certificate(authority.issue(leaf.expired()));
        return target.with(target.mqtt().certified(own, expired), target.payment());
    }

    private static FormatProfile profile(String format) {
        FormatProfiles profiles = new FormatProfiles();
        return format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
    }

    private static MockBroker broker(
            Clock clock,
            FormatProfile profile,
            TestAuthority authority,
            EmbeddedSecrets secrets,
            boolean mutual,
            Collection<? extends Fault> faults) {
        List<X509Certificate> devices = mutual ? List.of(authority.certificate()) : List.of();
        var settings = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript(clock))
                .login(EmbeddedTarget.DEVICE_USER, secrets.devicePassword().value())
                .login(EmbeddedTarget.SERVER_USER, secrets.serverPassword().value())
                .mutualTls(authority, Leaf.forLoopback(clock), devices)
                .granting(Denial.REFUSED, EmbeddedTarget.grants(profile))
                .faults(of(BrokerFault.class, faults).toArray(BrokerFault[]::new));
        try {
            return MockBroker.start(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockPaymentServer paymentServer(
            Clock clock,
            FormatProfile profile,
            TestAuthority authority,
            EmbeddedSecrets secrets,
            Collection<? extends Fault> faults) {
        Transcript transcript = transcript(clock);
        transcript.redaction().hide(secrets.apiKey().value());
        var settings = org.cloudspeaker.conformance.wire.payment.Settings.of(
                        profile, secrets.apiKey(), transcript, clock)
                .at(EmbeddedTarget.SALE_PATH, EmbeddedTarget.DETAILS_PATH)
                .tls(authority)
                .expired(secrets.expiredKey())
                .declining(EmbeddedTarget.DECLINED_CENTS)
                .with(of(PaymentFault.class, faults).toArray(PaymentFault[]::new));
        return MockPaymentServer.start(settings);
    }

    private static Transcript transcript(Clock clock) {
        return new Transcript(clock, new Redaction());
    }

    private static <T> List<T> of(Class<T> kind, Collection<? extends Fault> faults) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
