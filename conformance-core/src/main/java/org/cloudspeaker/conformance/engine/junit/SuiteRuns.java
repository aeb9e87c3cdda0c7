package org.cloudspeaker.conformance.engine.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The runs of one execution of JUnit's engine, each begun with its first check. Classes that say the same share one:
 * chapters that run alone, and tests of one chapter in an IDE. Thread-safe: who comes second waits for the first.
 *
 * <p>JUnit closes it with its store: before 5.13 only its own type, since then whatever is {@link AutoCloseable}.
 */
final class SuiteRuns implements Store.CloseableResource, AutoCloseable {
    private final Function<CertifiedClass, RunStart> starter;
    private final Map<TargetDeclaration, RunStart> runs = new LinkedHashMap<>();
    private final RunStart withoutTarget =
            RunStart.RefusedRun.because("no target: annotate the class with @CertifyTarget(\"target.yaml\")");

    SuiteRuns(Function<CertifiedClass, RunStart> starter) {
        this.starter = starter;
    }

    synchronized RunStart runOf(Optional<CertifiedClass> certified) {
        return certified
                .map(it -> runs.computeIfAbsent(it.declaration(), declaration -> starter.apply(it)))
                .orElse(withoutTarget);
    }

    /**
     * Ends all runs.
     *
     * @throws IllegalStateException if one of them proves nothing though no test has failed
     */
    @Override
    public synchronized void close() {
        List<IllegalStateException> problems = new ArrayList<>();
        for (RunStart run : runs.values()) {
            if (run instanceof RunStart.StartedRun started) {
                try {
                    started.close();
                } catch (IllegalStateException e) {
                    problems.add(e);
                }
            }
        }
        if (!problems.isEmpty()) {
            IllegalStateException first = problems.remove(0);
            problems.forEach(first::addSuppressed);
            throw first;
        }
    }
}
