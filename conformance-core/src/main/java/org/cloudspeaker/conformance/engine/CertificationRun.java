package org.cloudspeaker.conformance.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchProvider;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchSession;
import org.cloudspeaker.conformance.engine.role.CheckContext;
import org.cloudspeaker.conformance.engine.role.RoleProvider;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.engine.run.RunEnvironment;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.engine.run.TargetSecrets;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.result.RunControl;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;

/** One run over one target, from the first check to the finished {@link RunResult}. Thread-safe. */
public final class CertificationRun implements RunControl, AutoCloseable {
    private final Catalogue catalogue = Catalogue.load();
    private final RunOptions options;
    private final List<RunListener> listeners;
    private final Instant started;
    private final Optional<DeviceBenchSession> bench;
    private final RunContext context;
    private final RequirementJudge judge;
    private final RunResultFactory results;
    private Optional<RunResult> finished = Optional.empty();

    private CertificationRun(Target given, Clock clock, RunOptions options, List<RunListener> listeners) {
        this.options = options;
        this.listeners = List.copyOf(listeners);
        FormatProfile profile = readProfile(given);
        Transcript transcript =
                new Transcript(clock, TargetSecrets.createRedaction(given).show(options.out()));
        RunEnvironment environment =
                new RunEnvironment(clock, transcript, options.out().resolve("bench"), prompt(transcript));
        started = clock.instant();
        bench = given.bench()
                .map(unused -> DeviceBenchProvider.load(given.origin()).open(given, profile, environment));
        context = new RunContext(bench.map(DeviceBenchSession::target).orElse(given), profile, environment, options);
        judge = new RequirementJudge(context, catalogue, options, this.listeners);
        results = new RunResultFactory(context, catalogue, options);
    }

    /**
     * Begins a run.
     *
     * @param clock the time of the run and of the devices in it, in their time zone
     * @param listeners who hears of verdicts and of the end
     * @throws org.cloudspeaker.conformance.message.profile.reader.FormatProfileException if the target's format profile cannot be used
     * @throws org.cloudspeaker.conformance.config.problem.ConfigException if the target's bench cannot be opened
     */
    public static CertificationRun begin(Target target, Clock clock, RunOptions options, List<RunListener> listeners) {
        CertificationRun run = new CertificationRun(target, clock, options, listeners);
        try {
            run.listeners.forEach(listener -> listener.runStarted(run));
            return run;
        } catch (RuntimeException e) {
            run.closeConnections();
            throw e;
        }
    }

    private static FormatProfile readProfile(Target target) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        return target.format().equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(target.format()));
    }

    private Predicate<String> prompt(Transcript transcript) {
        return words -> listeners.stream()
                .map(listener -> listener.showPrompt(transcript.redaction().apply(words)))
                .reduce(false, Boolean::logicalOr);
    }

    /** What its checks share. */
    public RunContext context() {
        return context;
    }

    /** What one check of it works with. */
    public CheckContext newCheckContext() {
        return new CheckContext(
                context,
                bench.stream().map(session -> (RoleProvider) session::roles).toList());
    }

    /** Who gives the verdicts. */
    public RequirementJudge judge() {
        return judge;
    }

    /** Says which checks have to have a verdict by now; one without is a fault of the harness. */
    public void reportMissingVerdicts(Set<String> ids) {
        judge.reportMissingVerdicts(ids);
    }

    /** Ends the run and its connections: the listeners hear of it once, however often this is called. */
    public synchronized RunResult finish() {
        if (finished.isEmpty()) {
            closeConnections();
            RunResult run = assemble();
            finished = Optional.of(run);
            listeners.forEach(listener -> listener.runFinished(run, options.out()));
        }
        return finished.get();
    }

    @Override
    public Path out() {
        return options.out();
    }

    @Override
    public RunResult interrupt(String cause) {
        judge.stop(cause);
        return assemble();
    }

    private RunResult assemble() {
        return results.assemble(judge, started, describeSales());
    }

    private void closeConnections() {
        bench.ifPresent(DeviceBenchSession::close);
        context.close();
    }

    /** Those that the harness made itself, under the target's bound, or those that the device on its bench sent. */
    private String describeSales() {
        return bench.map(DeviceBenchSession::describeSales)
                .orElseGet(() -> context.traceNumbers().sales() + " of at most "
                        + context.target().limits().sales());
    }

    @Override
    public void close() {
        finish();
    }
}
