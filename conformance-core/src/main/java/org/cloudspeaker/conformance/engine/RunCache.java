package org.cloudspeaker.conformance.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.SilentMqttClient;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.LiveMessageCapture;
import org.cloudspeaker.conformance.engine.role.LiveMessages;
import org.cloudspeaker.conformance.engine.role.MockLoopDevice;
import org.cloudspeaker.conformance.engine.role.OtaPackages;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.ota.OtaPackage;

/** What a run finds out or begins once and remembers: where a broker is, what a server publishes. Thread-safe. */
public final class RunCache implements AutoCloseable {
    private final CertificationRun run;
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

    RunCache(CertificationRun run) {
        this.run = run;
    }

    /** Where the broker is, and how a device reaches it. */
    public BrokerAddress brokerAddress() {
        Target target = run.target();
        return of(BrokerAddress.class, () -> BrokerAddress.of(run.parameters().mqtt(), target.mqtt(), target.limits()));
    }

    /** The same, if a check has asked for it. */
    Optional<BrokerAddress> knownBrokerAddress() {
        return ifKnown(BrokerAddress.class);
    }

    /** Where the payment server is, and how a device speaks to it. */
    public PaymentServerAddress paymentAddress() {
        Target target = run.target();
        return of(
                PaymentServerAddress.class,
                () -> PaymentServerAddress.of(run.parameters().payment(), target.payment(), target.limits()));
    }

    /** The target's OTA packages, read when they are asked for first. */
    public List<OtaPackage> packages() {
        return of(
                        CachedPackages.class,
                        () -> new CachedPackages(OtaPackages.read(
                                run.target().packages(), run.transcript().redaction())))
                .all();
    }

    private record CachedPackages(List<OtaPackage> all) {}

    /** What the customer's server publishes when it is asked for payments; asked once in a run, with this evidence. */
    public LiveMessages liveMessages(PaymentTrigger trigger, Evidence evidence) {
        return of(LiveMessages.class, () -> new LiveMessageCapture(run, trigger, evidence).capture());
    }

    /** The device that falls silent at the beginning of the run; begun with the first call. */
    public SilentMqttClient silentDevice(Supplier<SilentMqttClient> begin) {
        return of(SilentMqttClient.class, begin);
    }

    /** The speaker between the target's servers; switched on with the first call, and off with the run. */
    public MockLoopDevice loopDevice(Supplier<MockLoopDevice> switchingOn) {
        return of(MockLoopDevice.class, switchingOn);
    }

    /** Who finds out may ask for other kinds. */
    private synchronized <T> T of(Class<T> kind, Supplier<T> finding) {
        Optional<T> before = ifKnown(kind);
        if (before.isPresent()) {
            return before.get();
        }
        T found = finding.get();
        known.put(kind, found);
        return found;
    }

    private <T> Optional<T> ifKnown(Class<T> kind) {
        return Optional.ofNullable(known.get(kind)).map(kind::cast);
    }

    /** Switches off what was switched on. */
    @Override
    public void close() {
        ifKnown(MockLoopDevice.class).ifPresent(MockLoopDevice::close);
    }
}
