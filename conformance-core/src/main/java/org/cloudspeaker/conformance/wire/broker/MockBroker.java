package org.cloudspeaker.conformance.wire.broker;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
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
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;
import org.cloudspeaker.conformance.wire.tls.Engine;

/**
 * An MQTT 3.1.1 broker, by default on a free port of the loopback interface, for one test or one run. It grants QoS 1 at most, keeps
 * sessions, retained messages and wills, and is wrong in the ways its settings say. Thread-safe; everything it does runs
 * on one thread of its own, which ends with {@link #close}.
 */
public final class MockBroker implements AutoCloseable {
    private static final long OWN_LIMIT_MILLIS = 5000;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final Sessions sessions;
    private final Recorder recorder;
    private final Engine engine;

    private final Listening listening;

    private MockBroker(Settings settings) {
        this.listening = settings.listening();
        this.group = new NioEventLoopGroup(1, new DefaultThreadFactory("mock-broker", true));
        this.loop = group.next();
        this.recorder = new Recorder(settings.transcript());
        settings.access().logins().forEach((user, password) -> recorder.hide(password, "", Optional.of(user)));
        this.sessions = new Sessions(settings, loop, recorder);
        ConnectPolicy policy = new ConnectPolicy(settings.access(), settings.faults());
        Core core = new Core(policy, sessions, recorder, settings.maxPayload());
        this.engine = open(core, settings);
    }

    private Engine open(Core core, Settings settings) {
        Function<InetSocketAddress, Engine> modern = at -> Listener.start(group, new Door(core, settings), at);
        try {
            return Fault.tlsFlaw(settings.faults())
                    .map(flaw -> flaw.before(listening.socket(), modern))
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
    public static MockBroker start(Settings settings) throws IOException {
        try {
            return new MockBroker(settings);
        } catch (UncheckedIOException e) {
            throw settings.listening().refused(e);
        }
    }

    /** The address at which this machine reaches it: where it listens everywhere, that of the loopback interface. */
    public String host() {
        return listening.fromHere().getHostAddress();
    }

    /** The port it listens at. */
    public int port() {
        return engine.port();
    }

    /** What it saw. */
    public Journal journal() {
        return recorder.journal();
    }

    /** Everything it saw, oldest first. */
    public List<Seen> seen() {
        return recorder.journal().events();
    }

    /** The first time this device was let in, past or to come; empty if that does not happen within the limit. */
    public Optional<Seen.Connected> awaitConnect(String sn, Duration limit) {
        return journal().await(Seen.Connected.class, event -> event.clientId().equals(sn), limit);
    }

    /** The first subscription of this device, past or to come; empty if there is none within the limit. */
    public Optional<Seen.Subscribed> awaitSubscription(String sn, Duration limit) {
        return journal().await(Seen.Subscribed.class, event -> event.clientId().equals(sn), limit);
    }

    /** The first PUBACK of this device for this topic, past or to come; empty if there is none within the limit. */
    public Optional<Seen.Acknowledged> awaitAcknowledgement(String sn, String topic, Duration limit) {
        return journal()
                .await(
                        Seen.Acknowledged.class,
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
        Message message = new Message(topic, Payload.of(payload), qos, retained);
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
