package org.cloudspeaker.conformance.engine.role;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PlainHttpClient;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.bench.LoopDevice;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** What one check works with: its roles, made when it asks for them, and the evidence that they leave. */
public final class CheckContext implements AutoCloseable {
    private final RunContext run;
    private final Evidence evidence;
    private final CaseRunner cases;
    private final Map<Class<?>, Supplier<?>> roles = new LinkedHashMap<>();
    private Optional<BrokerClients> broker = Optional.empty();
    private Optional<MqttBackendClient> server = Optional.empty();

    /**
     * For one check.
     *
     * @param providers of roles beyond these, or in the place of some of them
     */
    public CheckContext(RunContext run, List<RoleProvider> providers) {
        this.run = run;
        evidence = new Evidence(run.transcript());
        cases = new CaseRunner(evidence);
        roles.put(Target.class, run::target);
        roles.put(Clock.class, run::clock);
        roles.put(FormatProfile.class, run::profile);
        roles.put(Codec.class, run::codec);
        roles.put(Evidence.class, () -> evidence);
        roles.put(RandomSeed.class, () -> new RandomSeed(run.seed()));
        roles.put(CaseRunner.class, () -> cases);
        roles.put(ParameterFile.class, this::parameterFile);
        roles.put(OtaPackages.class, () -> OtaPackages.of(run, evidence));
        roles.put(PaymentClients.class, this::paymentClients);
        roles.put(PaymentClient.class, () -> paymentClients().ownDevice());
        roles.put(BrokerClients.class, this::broker);
        roles.put(TlsEndpoint.class, this::tlsEndpoint);
        roles.put(BrokerTlsProbe.class, () -> new BrokerTlsProbe(run, run.brokerAddress(), evidence));
        roles.put(ClientCertificateProbe.class, () -> ClientCertificateProbe.of(run, broker()));
        roles.put(PlainHttpClient.class, () -> new PlainHttpClient(run.paymentAddress(), run.codec(), evidence));
        roles.put(PublishedMessages.class, this::published);
        roles.put(
                FormatWitness.class,
                () -> FormatWitness.ofServers(run, () -> paymentClients().ownDevice(), published()));
        roles.put(BroadcastFactory.class, this::broadcasts);
        roles.put(LoopDevice.class, () -> MockLoopDevice.of(run, this::broker));
        roles.put(ClosedLoopDriver.class, this::loop);
        providers.forEach(provider -> roles.putAll(provider.roles(run, evidence)));
    }

    /** Whether a check may have a parameter of this type. */
    public boolean hasRole(Class<?> type) {
        return roles.containsKey(type);
    }

    /** The role of this type. */
    public Object role(Class<?> type) {
        return Objects.requireNonNull(roles.get(type), type.getName()).get();
    }

    /** What the check leaves. */
    public Evidence evidence() {
        return evidence;
    }

    /** The cases of its requirement. */
    public CaseRunner cases() {
        return cases;
    }

    private PublishedMessages published() {
        return new PublishedMessages(
                run.target().messages(), trigger -> LiveMessageCapture.of(run, trigger, evidence), evidence);
    }

    private BroadcastFactory broadcasts() {
        return new BroadcastFactory(run.codec(), run.traceNumbers(), run.seed());
    }

    private ClosedLoopDriver loop() {
        ClosedLoopDriver.CustomerServers servers = new ClosedLoopDriver.CustomerServers(
                this::publish, () -> paymentClients().ownDevice());
        return new ClosedLoopDriver((LoopDevice) role(LoopDevice.class), servers, broadcasts(), evidence);
    }

    private void publish(Payload message) {
        if (server.isEmpty()) {
            server = Optional.of(broker().backendClient());
        }
        server.get().publish(broker().topicOf(broker().sn()), message);
    }

    private ParameterFile parameterFile() {
        ParameterFile file = run.target().device().parameters();
        ExchangeMessage content = ExchangeMessage.of(file.bytes().length + " bytes");
        evidence.record(
                Exchange.ExchangeKind.FILE,
                evidence.now(),
                ExchangeMessage.of("read " + file.name()),
                Optional.of(content));
        return file;
    }

    private PaymentClients paymentClients() {
        return new PaymentClients(run, run.paymentAddress(), evidence);
    }

    private BrokerClients broker() {
        if (broker.isEmpty()) {
            broker = Optional.of(
                    new BrokerClients(run, run.brokerAddress(), run.parameters().mqtt(), evidence));
        }
        return broker.get();
    }

    private TlsEndpoint tlsEndpoint() {
        URI uri = run.parameters().payment().sale();
        TlsEndpoint.TlsEndpointConfig endpoint = new TlsEndpoint.TlsEndpointConfig(
                TargetRole.PAYMENT_SERVER,
                uri.getHost(),
                uri.getPort(),
                new TlsEndpoint.TlsTrust(run.target().payment().trust(), Optional.empty()));
        return new TlsEndpoint(endpoint, evidence, run.target().limits().connect());
    }

    /** Whether a side answers a harmless request at this moment. */
    public boolean isAnswering(TargetRole side) {
        try {
            return switch (side) {
                case PAYMENT_SERVER -> paymentClients().isAnswering();
                case BROKER -> broker().isAnswering();
                case DEVICE -> true;
            };
        } catch (NoAnswerException | InconclusiveException e) {
            return false;
        }
    }

    /** What the broker did against the protocol while the check went on. */
    public Optional<Discrepancy> protocolViolation() {
        return broker.flatMap(BrokerClients::protocolViolation);
    }

    @Override
    public void close() {
        broker.ifPresent(BrokerClients::close);
    }
}
