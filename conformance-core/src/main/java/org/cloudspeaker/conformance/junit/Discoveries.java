package org.cloudspeaker.conformance.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.SilentDevice;

/** What a run finds out or begins once and remembers: where a broker is, what a server publishes. Thread-safe. */
final class Discoveries implements AutoCloseable {
    private final Certification run;
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

    Discoveries(Certification run) {
        this.run = run;
    }

    /** Where the broker is, and how a device reaches it. */
    BrokerAddress brokerAddress() {
        Target target = run.target();
        return of(BrokerAddress.class, () -> BrokerAddress.of(run.parameters().mqtt(), target.mqtt(), target.limits()));
    }

    /** The same, if a check has asked for it. */
    Optional<BrokerAddress> metBroker() {
        return ifKnown(BrokerAddress.class);
    }

    /** Where the payment server is, and how a device speaks to it. */
    PaymentAddress paymentAddress() {
        Target target = run.target();
        return of(
                PaymentAddress.class,
                () -> PaymentAddress.of(run.parameters().payment(), target.payment(), target.limits()));
    }

    /** The target's OTA packages, read when they are asked for first. */
    List<OtaPackage> packages() {
        return of(
                        ReadPackages.class,
                        () -> new ReadPackages(Packages.read(
                                run.target().packages(), run.transcript().redaction())))
                .all();
    }

    private record ReadPackages(List<OtaPackage> all) {}

    /** What the customer's server publishes when it is asked for payments; asked once in a run, with this evidence. */
    LiveMessages liveMessages(Trigger trigger, Evidence evidence) {
        return of(LiveMessages.class, () -> new LiveCapture(run, trigger, evidence).take());
    }

    /** The device that falls silent at the beginning of the run; begun with the first call. */
    SilentDevice silentDevice(Supplier<SilentDevice> begin) {
        return of(SilentDevice.class, begin);
    }

    /** The speaker between the target's servers; switched on with the first call, and off with the run. */
    SpeakerLoop speaker(Supplier<SpeakerLoop> switchingOn) {
        return of(SpeakerLoop.class, switchingOn);
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
        ifKnown(SpeakerLoop.class).ifPresent(SpeakerLoop::close);
    }
}
