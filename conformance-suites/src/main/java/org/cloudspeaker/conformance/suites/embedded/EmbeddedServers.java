package org.cloudspeaker.conformance.suites.embedded;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.backend.MockBackend;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;

/**
 * A mock broker and a mock payment server on free loopback ports, both over TLS under an authority that is made for
 * them, a mock of the customer's server that publishes to the broker, with secrets that are made for them, and the
 * target that leads to them:
 *
 * <pre>{@code
 * try (EmbeddedServers servers = EmbeddedServers.start(clock, RetryFault.BOOKS_REPETITIONS)) {
 *     RunResult run = new SuiteRunner(clock, List.of()).run(servers.target(), RunOptions.into(out));
 * }
 * }</pre>
 */
public final class EmbeddedServers implements AutoCloseable {
    private final MockBroker broker;
    private final MockPaymentServer paymentServer;
    private final MockBackend customerServer;
    private final Target target;

    private EmbeddedServers(
            MockBroker broker, MockPaymentServer paymentServer, MockBackend customerServer, Target target) {
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
     * @throws org.cloudspeaker.conformance.message.profile.reader.FormatProfileException if the profile cannot be used
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers start(Clock clock, String format, Collection<? extends Fault> faults) {
        return start(clock, format, MqttTransport.TLS, faults);
    }

    /**
     * Servers that speak the guide's format, with a broker that wants a certificate of every device (mutual TLS).
     *
     * @param clock the servers' time
     * @param faults in which ways they are wrong
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers withDeviceCertificates(Clock clock, Fault... faults) {
        return start(clock, Target.GUIDE_FORMAT, MqttTransport.MUTUAL_TLS, List.of(faults));
    }

    /**
     * Servers that speak the guide's format, with a broker in plain TCP, as for devices with {@code mqtt_auth_cert} 0.
     *
     * @param clock the servers' time
     * @param faults in which ways they are wrong
     * @throws UncheckedIOException when there is no free port
     */
    public static EmbeddedServers withPlainBroker(Clock clock, Fault... faults) {
        return start(clock, Target.GUIDE_FORMAT, MqttTransport.TCP, List.of(faults));
    }

    private static EmbeddedServers start(
            Clock clock, String format, MqttTransport transport, Collection<? extends Fault> faults) {
        EmbeddedServerFactory common = EmbeddedServerFactory.of(clock, format);
        MockBroker broker = common.startBroker(transport, of(BrokerFault.class, faults));
        try {
            MockPaymentServer payment = common.startPaymentServer(of(PaymentFault.class, faults));
            Target target = common.target(broker, payment, transport).inFormat(format);
            MockBackend customer = common.startBackend(target, of(BackendFault.class, faults));
            return new EmbeddedServers(
                    broker, payment, customer, target.with(MessageSourceConfig.of(customer.trigger())));
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

    private static <T> List<T> of(Class<T> kind, Collection<? extends Fault> faults) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
