package org.cloudspeaker.conformance.junit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.bench.BenchSurroundings;
import org.cloudspeaker.conformance.bench.DeviceBench;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.OrdinaryAmounts;
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
    private final Discoveries discoveries = new Discoveries(this);
    private final Optional<BenchRun> bench;
    private Optional<Run> finished = Optional.empty();

    private Certification(
            Target given, FormatProfile profile, Clock clock, RunOptions options, List<RunListener> listeners) {
        this.profile = profile;
        this.clock = clock;
        this.options = options;
        this.listeners = List.copyOf(listeners);
        catalogue = Catalogue.load();
        codec = profile.newCodec();
        transcript = new Transcript(clock, TargetSecrets.hidden(given).show(options.out()));
        started = clock.instant();
        bench = given.bench()
                .map(set -> new BenchRun(
                        DeviceBench.open(
                                given,
                                profile,
                                new BenchSurroundings(
                                        clock, transcript, options.out().resolve("bench")),
                                this::tell),
                        transcript));
        target = bench.map(on -> on.bench().target()).orElse(given);
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

    /** What the run finds out once and remembers. */
    Discoveries discoveries() {
        return discoveries;
    }

    /** The bench, if the target is a device. */
    Optional<BenchRun> bench() {
        return bench;
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

    /** Says which checks have to have a verdict by now; one without is a fault of the harness. */
    public void expect(Set<String> ids) {
        judge.expect(ids);
    }

    /** Ends the run and its connections: the listeners hear of it once, however often this is called. */
    public synchronized Run finish() {
        if (finished.isEmpty()) {
            discoveries.close();
            bench.ifPresent(BenchRun::close);
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
