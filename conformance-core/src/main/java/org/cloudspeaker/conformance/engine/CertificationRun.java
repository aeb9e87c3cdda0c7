package org.cloudspeaker.conformance.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.client.OrdinaryAmounts;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.bench.BenchEnvironment;
import org.cloudspeaker.conformance.mocks.bench.BenchSession;
import org.cloudspeaker.conformance.mocks.bench.DeviceBench;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;

/** One run over one target, from the first check to the finished {@link RunResult}. Thread-safe. */
public final class CertificationRun implements AutoCloseable {
    private final Target target;
    private final Catalogue catalogue;
    private final FormatProfile profile;
    private final Codec codec;
    private final Clock clock;
    private final RunOptions options;
    private final Transcript transcript;
    private final TraceNumbers traceNumbers;
    private final LowVolumeDevices quietDevices;
    private final MqttClientResources network = new MqttClientResources();
    private final Instant started;
    private final RequirementJudge judge;
    private final List<RunListener> listeners;
    private final RunCache discoveries = new RunCache(this);
    private final Optional<BenchSession> bench;
    private Optional<RunResult> finished = Optional.empty();

    private CertificationRun(
            Target given, FormatProfile profile, Clock clock, RunOptions options, List<RunListener> listeners) {
        this.profile = profile;
        this.clock = clock;
        this.options = options;
        this.listeners = List.copyOf(listeners);
        catalogue = Catalogue.load();
        codec = profile.newCodec();
        transcript = new Transcript(clock, TargetSecrets.createRedaction(given).show(options.out()));
        started = clock.instant();
        bench = given.bench()
                .map(set -> new BenchSession(
                        DeviceBench.open(
                                given,
                                profile,
                                new BenchEnvironment(
                                        clock, transcript, options.out().resolve("bench")),
                                this::showPrompt),
                        transcript));
        target = bench.map(on -> on.bench().target()).orElse(given);
        traceNumbers = new TraceNumbers(
                started,
                target.limits().sales(),
                new OrdinaryAmounts(target.payment().declineAmount()));
        quietDevices = new LowVolumeDevices(traceNumbers);
        judge = new RequirementJudge(this, catalogue, options, this.listeners);
    }

    /**
     * Begins a run.
     *
     * @param clock the time of the run and of the devices in it, in their time zone
     * @param listeners who hears of verdicts and of the end
     * @throws org.cloudspeaker.conformance.message.profile.FormatProfileException if the target's format profile cannot be used
     */
    public static CertificationRun begin(Target target, Clock clock, RunOptions options, List<RunListener> listeners) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        FormatProfile profile = target.format().equals(Target.GUIDE_FORMAT)
                ? profiles.guide()
                : profiles.read(java.nio.file.Path.of(target.format()));
        return new CertificationRun(target, profile, clock, options, listeners);
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

    public long seed() {
        return options.seed();
    }

    public Codec codec() {
        return codec;
    }

    public Clock clock() {
        return clock;
    }

    public TraceNumbers traceNumbers() {
        return traceNumbers;
    }

    public LowVolumeDevices lowVolumeDevices() {
        return quietDevices;
    }

    public MqttClientResources network() {
        return network;
    }

    /** What the run finds out once and remembers. */
    public RunCache cache() {
        return discoveries;
    }

    /** The bench, if the target is a device. */
    public Optional<BenchSession> bench() {
        return bench;
    }

    public boolean isSelected(String id) {
        return options.selection().includes(id);
    }

    public RequirementJudge judge() {
        return judge;
    }

    public DeviceParameters parameters() {
        return target.device()
                .parameters()
                .parameters()
                .orElseThrow(() -> new NoSuchElementException("the parameter file cannot be used"));
    }

    /** Tells a person what to do; whether there was somebody to be told. */
    public boolean showPrompt(String prompt) {
        return listeners.stream()
                .map(listener -> listener.showPrompt(transcript.redaction().apply(prompt)))
                .reduce(false, Boolean::logicalOr);
    }

    /** Says which checks have to have a verdict by now; one without is a fault of the harness. */
    public void reportMissingVerdicts(Set<String> ids) {
        judge.reportMissingVerdicts(ids);
    }

    /** Ends the run and its connections: the listeners hear of it once, however often this is called. */
    public synchronized RunResult finish() {
        if (finished.isEmpty()) {
            discoveries.close();
            bench.ifPresent(BenchSession::close);
            network.close();
            RunResult run = RunResultFactory.of(this, catalogue, options, started);
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
