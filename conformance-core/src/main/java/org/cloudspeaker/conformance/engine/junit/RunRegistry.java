package org.cloudspeaker.conformance.engine.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.engine.UniqueId;

/**
 * Finds the run that a check belongs to: the one that a runner has begun, or the one of a class that names a target, which
 * begins with its first check and ends when JUnit has run the last test of the suite.
 */
public final class RunRegistry {
    private static final Namespace NAMESPACE = Namespace.create(CertificationRun.class);
    private static final String RUN_PARAMETER = "org.cloudspeaker.conformance.run";

    // A configuration parameter is all that every JUnit from 5.10 on hands from a launcher to an extension; it is a
    // text.
    private static final Map<String, CertificationRun> RUNS = new ConcurrentHashMap<>();
    // Two builds of one process must not write over each other's reports.
    private static final Map<Path, CertifiedClass> REPORT_FOLDERS = new ConcurrentHashMap<>();

    private final CheckAnnotations annotations;

    RunRegistry(CheckAnnotations annotations) {
        this.annotations = annotations;
    }

    /**
     * A run that was begun elsewhere, until it is closed.
     *
     * @param name what names it in a launcher's request
     */
    public record RegisteredRun(String name) implements AutoCloseable {
        /** The key of the configuration parameter that names it. */
        public String parameter() {
            return RUN_PARAMETER;
        }

        @Override
        public void close() {
            RUNS.remove(name);
        }
    }

    /** Makes a run that was begun elsewhere the one of each request that names it. */
    public static RegisteredRun registerRun(CertificationRun certification) {
        RegisteredRun registered = new RegisteredRun(UUID.randomUUID().toString());
        RUNS.put(registered.name(), certification);
        return registered;
    }

    RunStart runOf(ExtensionContext context) {
        return context.getConfigurationParameter(RUN_PARAMETER)
                .flatMap(name -> Optional.ofNullable(RUNS.get(name)))
                .<RunStart>map(run -> new RunStart.StartedRun(run, List.of(), () -> {}))
                .orElseGet(() -> suiteRuns(context)
                        .runOf(CertifiedClass.of(UniqueId.parse(context.getUniqueId()), annotations)));
    }

    /** One object in the store, made at once: in some versions a store must not be asked while it computes a value. */
    private SuiteRuns suiteRuns(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SuiteRuns.class, type -> new SuiteRuns(this::startOwnRun), SuiteRuns.class);
    }

    /** A run whose reports no other run of the process overwrites. */
    private RunStart startOwnRun(CertifiedClass certified) {
        Path folder = Path.of(certified.declaration().report()).toAbsolutePath().normalize();
        CertifiedClass first = REPORT_FOLDERS.computeIfAbsent(folder, its -> certified);
        if (first.declaration().equals(certified.declaration())) {
            return RunStarter.of(certified, annotations);
        }
        return RunStart.RefusedRun.because(
                "@CertifyTarget of " + certified.type().getSimpleName()
                        + ": report: expected a folder of its own, found that of "
                        + first.type().getSimpleName() + "; try report = \"target/conformance-"
                        + certified.type().getSimpleName() + "\"");
    }
}
