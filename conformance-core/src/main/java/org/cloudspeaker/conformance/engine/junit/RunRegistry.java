package org.cloudspeaker.conformance.engine.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/**
 * Finds the run that a check belongs to: the one that a runner has begun, or the one of a class that names a target, which
 * begins with its first check and ends with the launcher session.
 */
public final class RunRegistry {
    private static final Namespace NAMESPACE = Namespace.create(CertificationRun.class);
    private static final org.junit.platform.engine.support.store.Namespace SESSION =
            org.junit.platform.engine.support.store.Namespace.create(CertificationRun.class);
    private static final String GIVEN = "given";

    private final CheckAnnotations annotations;

    RunRegistry(CheckAnnotations annotations) {
        this.annotations = annotations;
    }

    /** Makes a run that was begun elsewhere the one of a launcher session. */
    public static void registerRun(
            NamespacedHierarchicalStore<org.junit.platform.engine.support.store.Namespace> session,
            CertificationRun certification) {
        session.put(SESSION, GIVEN, certification);
    }

    RunStart runOf(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        CertificationRun given = store.get(GIVEN, CertificationRun.class);
        return given != null ? new RunStart.StartedRun(given, List.of()) : startRun(store, context);
    }

    private RunStart startRun(ExtensionContext.Store store, ExtensionContext context) {
        Optional<CertifiedClass> certified = CertifiedClass.of(UniqueId.parse(context.getUniqueId()), annotations);
        if (certified.isEmpty()) {
            return store.computeIfAbsent(
                    RunStart.RefusedRun.class,
                    none -> RunStart.RefusedRun.because(
                            "no target: annotate the class with @CertifyTarget(\"target.yaml\")"),
                    RunStart.class);
        }
        // Classes that say the same share one run: chapters that run alone, and tests of one chapter in an IDE.
        return store.computeIfAbsent(
                certified.get().declaration(), declaration -> startOwnRun(store, certified.get()), RunStart.class);
    }

    /** A run whose reports no other run of the session overwrites. */
    private static RunStart startOwnRun(ExtensionContext.Store store, CertifiedClass certified) {
        Path folder = Path.of(certified.declaration().report()).toAbsolutePath().normalize();
        CertifiedClass first = store.computeIfAbsent(folder, its -> certified, CertifiedClass.class);
        if (first.equals(certified)) {
            return RunStarter.of(certified);
        }
        return RunStart.RefusedRun.because(
                "@CertifyTarget of " + certified.type().getSimpleName()
                        + ": report: expected a folder of its own, found that of "
                        + first.type().getSimpleName() + "; try report = \"target/conformance-"
                        + certified.type().getSimpleName() + "\"");
    }
}
