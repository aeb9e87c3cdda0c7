package org.cloudspeaker.conformance.junit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.OrdinaryAmounts;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.SilentDevice;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;

/** One run over one target, from the first check to the finished {@link Run}. Thread-safe. */
public final class Certification implements AutoCloseable {
    private final Target target;
    private final Catalogue catalogue;
    private final FormatProfile profile;
    private final Codec codec;
    private final Clock clock;
    private final RunOptions options;
    private final Transcript transcript;
    private final TraceNumbers traceNumbers;
    private final QuietDevices quietDevices;
    private final DeviceNetwork network = new DeviceNetwork();
    private final Instant started;
    private final Judge judge;
    private final List<RunListener> listeners;
    private Optional<BrokerAddress> brokerAddress = Optional.empty();
    private Optional<PaymentAddress> paymentAddress = Optional.empty();
    private Optional<List<OtaPackage>> packages = Optional.empty();
    private Optional<LiveMessages> liveMessages = Optional.empty();
    private Optional<SilentDevice> silentDevice = Optional.empty();
    private Optional<Run> finished = Optional.empty();

    private Certification(
            Target target, FormatProfile profile, Clock clock, RunOptions options, List<RunListener> listeners) {
        this.target = target;
        this.profile = profile;
        this.clock = clock;
        this.options = options;
        this.listeners = List.copyOf(listeners);
        catalogue = Catalogue.load();
        codec = profile.newCodec();
        transcript = new Transcript(clock, TargetSecrets.hidden(target));
        started = clock.instant();
        traceNumbers = new TraceNumbers(
                started,
                target.limits().sales(),
                new OrdinaryAmounts(target.payment().declineAmount()));
        quietDevices = new QuietDevices(traceNumbers);
        judge = new Judge(this, catalogue, options, this.listeners);
    }

    /**
     * Begins a run.
     *
     * @param clock the time of the run and of the devices in it, in their time zone
     * @param listeners who hears of verdicts and of the end
     * @throws org.cloudspeaker.conformance.format.FormatException if the target's format profile cannot be used
     */
    public static Certification begin(Target target, Clock clock, RunOptions options, List<RunListener> listeners) {
        FormatProfiles profiles = new FormatProfiles();
        FormatProfile profile = target.format().equals(Target.GUIDE_FORMAT)
                ? profiles.guide()
                : profiles.read(java.nio.file.Path.of(target.format()));
        return new Certification(target, profile, clock, options, listeners);
    }

    /** What is certified. */
    public Target target() {
        return target;
    }

    /** The format of the target's messages. */
    public FormatProfile profile() {
        return profile;
    }

    /** Everything that was spoken so far. */
    public Transcript transcript() {
        return transcript;
    }

    long seed() {
        return options.seed();
    }

    Codec codec() {
        return codec;
    }

    Clock clock() {
        return clock;
    }

    TraceNumbers traceNumbers() {
        return traceNumbers;
    }

    QuietDevices quietDevices() {
        return quietDevices;
    }

    DeviceNetwork network() {
        return network;
    }

    /** The device that falls silent at the beginning of the run; begun with the first call. */
    synchronized SilentDevice silentDevice(Supplier<SilentDevice> begin) {
        if (silentDevice.isEmpty()) {
            silentDevice = Optional.of(begin.get());
        }
        return silentDevice.get();
    }

    boolean checks(String id) {
        return options.selection().takes(id);
    }

    Judge judge() {
        return judge;
    }

    Parameters parameters() {
        return target.device()
                .parameters()
                .parameters()
                .orElseThrow(() -> new NoSuchElementException("the parameter file cannot be used"));
    }

    /** Tells a person what to do; whether there was somebody to be told. */
    boolean tell(String prompt) {
        return listeners.stream()
                .map(listener -> listener.told(transcript.redaction().apply(prompt)))
                .reduce(false, Boolean::logicalOr);
    }

    /** What the customer's server publishes when it is asked for payments; asked once in a run, with this evidence. */
    synchronized LiveMessages liveMessages(Trigger trigger, Evidence evidence) {
        if (liveMessages.isEmpty()) {
            liveMessages = Optional.of(new LiveCapture(this, trigger, evidence).take());
        }
        return liveMessages.get();
    }

    synchronized BrokerAddress brokerAddress() {
        if (brokerAddress.isEmpty()) {
            brokerAddress = Optional.of(BrokerAddress.of(parameters().mqtt(), target.mqtt(), target.limits()));
        }
        return brokerAddress.get();
    }

    synchronized PaymentAddress paymentAddress() {
        if (paymentAddress.isEmpty()) {
            paymentAddress = Optional.of(PaymentAddress.of(parameters().payment(), target.payment(), target.limits()));
        }
        return paymentAddress.get();
    }

    /** The target's OTA packages, read when they are asked for first. */
    synchronized List<OtaPackage> packages() {
        if (packages.isEmpty()) {
            packages = Optional.of(Packages.read(target.packages(), transcript.redaction()));
        }
        return packages.get();
    }

    /** The broker's address, if a check has asked for it. */
    synchronized Optional<BrokerAddress> metBroker() {
        return brokerAddress;
    }

    /** Says which checks have to have a verdict by now; one without is a fault of the harness. */
    public void expect(Set<String> ids) {
        judge.expect(ids);
    }

    /** Ends the run and its connections: the listeners hear of it once, however often this is called. */
    public synchronized Run finish() {
        if (finished.isEmpty()) {
            network.close();
            Run run = RunAssembly.of(this, catalogue, options, started);
            finished = Optional.of(run);
            listeners.forEach(listener -> listener.runFinished(run, options.out()));
        }
        return finished.get();
    }

    @Override
    public void close() {
        finish();
    }
}
