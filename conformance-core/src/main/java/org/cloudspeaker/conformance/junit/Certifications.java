package org.cloudspeaker.conformance.junit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetLoader;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** Finds the run that a check belongs to: the one that a runner has begun, or the one of a {@link CertifyTarget}. */
public final class Certifications {
    private static final Namespace NAMESPACE = Namespace.create(Certification.class);
    private static final org.junit.platform.engine.support.store.Namespace SESSION =
            org.junit.platform.engine.support.store.Namespace.create(Certification.class);
    private static final String GIVEN = "given";

    private Certifications() {}

    /** Makes a run that was begun elsewhere the one of a launcher session. */
    public static void give(
            NamespacedHierarchicalStore<org.junit.platform.engine.support.store.Namespace> session,
            Certification certification) {
        session.put(SESSION, GIVEN, certification);
    }

    static Certification of(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Certification given = store.get(GIVEN, Certification.class);
        if (given != null) {
            return given;
        }
        CertifyTarget certify = annotation(context)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "no target: annotate the class with @CertifyTarget(\"target.yaml\")"));
        return store.computeIfAbsent(certify, Certifications::begin, Certification.class);
    }

    /** On the test class itself, or on the suite class that selected it. */
    private static Optional<CertifyTarget> annotation(ExtensionContext context) {
        return context.getTestClass()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, CertifyTarget.class))
                .or(() -> UniqueId.parse(context.getUniqueId()).getSegments().stream()
                        .filter(segment -> segment.getType().equals("suite"))
                        .map(segment -> ReflectionSupport.tryToLoadClass(segment.getValue()))
                        .flatMap(loaded -> loaded.toOptional().stream())
                        .flatMap(type -> AnnotationSupport.findAnnotation(type, CertifyTarget.class).stream())
                        .findFirst());
    }

    private static Certification begin(CertifyTarget certify) {
        Target target = new TargetLoader(Catalogue.load(), System.getenv()).load(Path.of(certify.value()));
        List<RunListener> listeners = ServiceLoader.load(RunListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        RunOptions options = RunOptions.into(Path.of(certify.report())).strict(certify.strict());
        return Certification.begin(target, Clock.system(ZoneId.systemDefault()), options, listeners);
    }
}
