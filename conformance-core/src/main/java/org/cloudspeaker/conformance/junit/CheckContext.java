package org.cloudspeaker.conformance.junit;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PlainPort;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** What one check works with: its roles, made when it asks for them, and the evidence that they leave. */
final class CheckContext implements AutoCloseable {
    private final Certification run;
    private final Evidence evidence;
    private final Cases cases;
    private final Map<Class<?>, Supplier<?>> roles = new LinkedHashMap<>();
    private Optional<BrokerSide> broker = Optional.empty();
    private Optional<PublisherLink> server = Optional.empty();

    CheckContext(Certification run) {
        this.run = run;
        evidence = new Evidence(run.transcript());
        cases = new Cases(evidence);
        roles.put(Target.class, run::target);
        roles.put(Clock.class, run::clock);
        roles.put(FormatProfile.class, run::profile);
        roles.put(Codec.class, run::codec);
        roles.put(Evidence.class, () -> evidence);
        roles.put(Seed.class, () -> new Seed(run.seed()));
        roles.put(Cases.class, () -> cases);
        roles.put(ParameterFile.class, this::parameterFile);
        roles.put(Packages.class, () -> new Packages(run.discoveries().packages(), evidence));
        roles.put(Fleet.class, this::fleet);
        roles.put(MockDevice.class, () -> fleet().own());
        roles.put(BrokerSide.class, this::broker);
        roles.put(TlsSide.class, this::tls);
        roles.put(BrokerTls.class, () -> new BrokerTls(run, run.discoveries().brokerAddress(), evidence));
        roles.put(DeviceCertificates.class, () -> DeviceCertificates.of(run, broker()));
        roles.put(PlainPort.class, () -> new PlainPort(run.discoveries().paymentAddress(), run.codec(), evidence));
        roles.put(
                PublishedMessages.class,
                () -> new PublishedMessages(
                        run.target().messages(),
                        trigger -> run.discoveries().liveMessages(trigger, evidence),
                        evidence));
        roles.put(Broadcasts.class, this::broadcasts);
        roles.put(DeviceUnderTest.class, this::device);
        roles.put(Loop.class, this::loop);
    }

    boolean offers(Class<?> type) {
        return roles.containsKey(type);
    }

    Object role(Class<?> type) {
        return Objects.requireNonNull(roles.get(type), type.getName()).get();
    }

    Evidence evidence() {
        return evidence;
    }

    Cases cases() {
        return cases;
    }

    private Broadcasts broadcasts() {
        return new Broadcasts(run.codec(), run.traceNumbers(), run.seed());
    }

    private DeviceUnderTest device() {
        return new DeviceUnderTest(run.bench().orElseThrow(), run.profile(), broadcasts(), evidence);
    }

    private Loop loop() {
        LoopDevice device = run.bench()
                .<LoopDevice>map(bench -> new BenchLoop(bench, device()))
                .orElseGet(() -> run.discoveries().speaker(() -> new SpeakerLoop(run, broker())));
        return new Loop(device, this::publish, broadcasts(), () -> fleet().own(), evidence);
    }

    private void publish(Payload message) {
        if (server.isEmpty()) {
            server = Optional.of(broker().customerServer());
        }
        server.get().publish(broker().topicOf(broker().sn()), message);
    }

    private ParameterFile parameterFile() {
        ParameterFile file = run.target().device().parameters();
        Message content = Message.of(file.bytes().length + " bytes");
        evidence.record(Exchange.Kind.FILE, evidence.now(), Message.of("read " + file.name()), Optional.of(content));
        return file;
    }

    private Fleet fleet() {
        return new Fleet(run, run.discoveries().paymentAddress(), evidence);
    }

    private BrokerSide broker() {
        if (broker.isEmpty()) {
            broker = Optional.of(new BrokerSide(
                    run, run.discoveries().brokerAddress(), run.parameters().mqtt(), evidence));
        }
        return broker.get();
    }

    private TlsSide tls() {
        URI uri = run.parameters().payment().sale();
        TlsSide.Endpoint endpoint = new TlsSide.Endpoint(
                Role.PAYMENT_SERVER,
                uri.getHost(),
                uri.getPort(),
                run.target().payment().trust(),
                Optional.empty());
        return new TlsSide(endpoint, evidence, run.target().limits().connect());
    }

    /** What the broker did against the protocol while the check went on. */
    Optional<Discrepancy> brokenProtocol() {
        return broker.flatMap(BrokerSide::brokenProtocol);
    }

    @Override
    public void close() {
        broker.ifPresent(BrokerSide::close);
    }
}
