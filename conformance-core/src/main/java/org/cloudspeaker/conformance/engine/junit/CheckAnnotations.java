package org.cloudspeaker.conformance.engine.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.cloudspeaker.conformance.engine.CheckDefinition;

/** What classes and methods say of checks and targets, in whatever annotations they say it. */
public interface CheckAnnotations {
    /** The check that a method is, if it is one. */
    Optional<CheckDefinition> checkOf(Method method);

    /** The target that a class, or one that it inherits from, names. */
    Optional<TargetDeclaration> targetOf(Class<?> type);

    /** What makes a target in code, of a class that a declaration names. */
    TargetProvider newProvider(Class<?> source);

    /** Whether a class is a chapter of checks. */
    boolean isChapter(Class<?> type);
}
