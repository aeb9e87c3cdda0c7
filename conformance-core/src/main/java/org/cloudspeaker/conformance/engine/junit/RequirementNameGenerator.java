package org.cloudspeaker.conformance.engine.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names tests after their requirement: {@code SAL-04 all four fields are there as strings}. */
public abstract class RequirementNameGenerator extends DisplayNameGenerator.Standard {
    private final CheckAnnotations annotations;

    /** With what says which methods are checks. */
    protected RequirementNameGenerator(CheckAnnotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public String generateDisplayNameForMethod(Class<?> testClass, Method testMethod) {
        return generateDisplayNameForMethod(List.of(), testClass, testMethod);
    }

    /** What JUnit asks from 5.12 on. Without the annotation, as 5.10 does not know it. */
    @SuppressWarnings("MissingOverride")
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        String words = spaced(testMethod.getName());
        return annotations
                .checkOf(testMethod)
                .map(check -> check.id() + " " + words)
                .orElse(words);
    }

    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
