package org.cloudspeaker.conformance.mocks.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.libs.netty.channel.EventLoop;
import org.cloudspeaker.conformance.libs.netty.channel.EventLoopGroup;
import org.cloudspeaker.conformance.libs.netty.channel.nio.NioEventLoopGroup;
import org.cloudspeaker.conformance.libs.netty.util.concurrent.DefaultThreadFactory;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEventHistory;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultEffects;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerTransportBehaviour;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/**
 * An MQTT 3.1.1 broker, by default on a free port of the loopback interface, for one test or one run. It grants QoS 1 at most, keeps
 * sessions, retained messages and wills, and is wrong in the ways its settings say. Thread-safe; everything it does runs
 * on one thread of its own, which ends with {@link #close}.
 */
public final class MockBroker implements AutoCloseable {
    private static final long OWN_LIMIT_MILLIS = 5000;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final SessionRegistry sessions;
    private final BrokerEventRecorder recorder;
    private final LocalServer engine;

    private final ListenAddress listening;

    private MockBroker(BrokerConfig settings) {
        this.listening = settings.listening();
        this.group = new NioEventLoopGroup(1, new DefaultThreadFactory("mock-broker", true));
        this.loop = group.next();
        this.recorder = new BrokerEventRecorder(settings.transcript());
        settings.access().logins().forEach((user, password) -> recorder.hide(password, "", Optional.of(user)));
        ActiveFaults faults = BrokerFaultEffects.active(settings.faults(), loop);
        this.sessions = new SessionRegistry(settings.access(), faults, recorder);
        ConnectPolicy policy = new ConnectPolicy(settings.access(), faults);
        BrokerContext core = new BrokerContext(policy, sessions, recorder, settings.maxPayload());
        this.engine = open(core, settings);
    }

    private LocalServer open(BrokerContext core, BrokerConfig settings) {
        Function<InetSocketAddress, LocalServer> modern =
                at -> BrokerListener.start(group, new BrokerChannelInitializer(core, settings), at);
        try {
            return sessions.faults()
                    .apply(BrokerFaultPoints.TRANSPORT, BrokerTransportBehaviour.sound())
                    .flaw()
                    .map(flaw -> flaw.startServer(listening.socket(), modern))
                    .orElseGet(() -> modern.apply(listening.socket()));
        } catch (RuntimeException e) {
            shutDown();
            throw e;
        }
    }

    /**
     * Starts a broker.
     *
     * @throws IOException when it cannot listen where it is told to; the message says what to do
     */
    public static MockBroker start(BrokerConfig settings) throws IOException {
        try {
            return new MockBroker(settings);
        } catch (UncheckedIOException e) {
            throw settings.listening().bindFailure(e);
        }
    }

    /** The address at which this machine reaches it: where it listens everywhere, that of the loopback interface. */
    public String host() {
        return listening.localAddress().getHostAddress();
    }

    /** The port it listens at. */
    public int port() {
        return engine.port();
    }

    /** What it saw. */
    public BrokerEventHistory journal() {
        return recorder.journal();
    }

    /** Everything it saw, oldest first. */
    public List<BrokerEvent> events() {
        return recorder.journal().events();
    }

    /** The first time this device was let in, past or to come; empty if that does not happen within the limit. */
    public Optional<BrokerEvent.Connected> awaitConnect(String sn, Duration limit) {
        return journal()
                .await(BrokerEvent.Connected.class, event -> event.clientId().equals(sn), limit);
    }

    /** The first subscription of this device, past or to come; empty if there is none within the limit. */
    public Optional<BrokerEvent.Subscribed> awaitSubscription(String sn, Duration limit) {
        return journal()
                .await(BrokerEvent.Subscribed.class, event -> event.clientId().equals(sn), limit);
    }

    /** The first PUBACK of this device for this topic, past or to come; empty if there is none within the limit. */
    public Optional<BrokerEvent.PubackReceived> awaitAcknowledgement(String sn, String topic, Duration limit) {
        return journal()
                .await(
                        BrokerEvent.PubackReceived.class,
                        event -> event.clientId().equals(sn)
                                && event.message().topic().equals(topic),
                        limit);
    }

    /**
     * Publishes as the customer's server does, without a connection of its own.
     *
     * @param qos 0 or 1
     * @return the number of sessions that the message was meant for
     */
    public int publish(String topic, byte[] payload, int qos, boolean retained) {
        if (!TopicFilter.isTopic(topic) || qos < 0 || qos > 1) {
            throw new IllegalArgumentException(
                    "expected a topic without wildcards and QoS 0 or 1, found " + topic + " and " + qos);
        }
        BrokerMessage message = new BrokerMessage(topic, Payload.of(payload), qos, retained);
        return onLoop(() -> sessions.publish(message));
    }

    /** How its sessions stand. */
    public List<SessionState> sessions() {
        return onLoop(sessions::states);
    }

    /** Ends a device's connection as a lost network does, without a word; whether it had one. */
    public boolean drop(String sn) {
        return onLoop(() -> sessions.drop(sn, "dropped by the test"));
    }

    /** Ends all connections and its thread, within a second. */
    @Override
    public void close() {
        engine.close();
        shutDown();
    }

    private void shutDown() {
        group.shutdownGracefully(0, 900, TimeUnit.MILLISECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    private <T> T onLoop(Callable<T> task) {
        try {
            return loop.submit(task).get(OWN_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the mock broker answered", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the mock broker did not answer within " + OWN_LIMIT_MILLIS + " ms", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mock broker failed", e);
        }
    }
}
