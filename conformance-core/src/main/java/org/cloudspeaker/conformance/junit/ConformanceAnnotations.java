package org.cloudspeaker.conformance.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.CheckDefinition;
import org.cloudspeaker.conformance.engine.junit.CatalogueOrderer;
import org.cloudspeaker.conformance.engine.junit.CheckAnnotations;
import org.cloudspeaker.conformance.engine.junit.ConformanceExtension;
import org.cloudspeaker.conformance.engine.junit.RequirementNameGenerator;
import org.cloudspeaker.conformance.engine.junit.TargetDeclaration;
import org.cloudspeaker.conformance.engine.junit.TargetProvider;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Reads the annotations of this package for the engine, which does not know them. */
final class ConformanceAnnotations implements CheckAnnotations {
    @Override
    public Optional<CheckDefinition> checkOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(Verifies.class))
                .map(check -> new CheckDefinition(check.value(), List.of(check.needs()), check.aboutTime()));
    }

    @Override
    public Optional<TargetDeclaration> targetOf(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, CertifyTarget.class)
                .map(target -> new TargetDeclaration(
                        target.value(),
                        Optional.<Class<?>>of(target.source()).filter(source -> source != TargetSource.None.class),
                        target.report(),
                        target.strict(),
                        new RequirementSelection(
                                Set.copyOf(List.of(target.only())), Set.copyOf(List.of(target.skip())), Set.of())));
    }

    @Override
    public TargetProvider newProvider(Class<?> source) {
        TargetSource targets = (TargetSource) ReflectionSupport.newInstance(source);
        return new TargetProvider() {
            @Override
            public Target target() throws Exception {
                return targets.target();
            }

            @Override
            public void close() throws Exception {
                if (targets instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            }
        };
    }

    @Override
    public boolean isChapter(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, ConformanceChapter.class);
    }

    /** Runs the checks. */
    static final class CheckExtension extends ConformanceExtension {
        CheckExtension() {
            super(new ConformanceAnnotations());
        }
    }

    /** Orders them. */
    static final class CheckOrderer extends CatalogueOrderer {
        CheckOrderer() {
            super(new ConformanceAnnotations());
        }
    }

    /** Names them. */
    static final class CheckNameGenerator extends RequirementNameGenerator {
        CheckNameGenerator() {
            super(new ConformanceAnnotations());
        }
    }
}
