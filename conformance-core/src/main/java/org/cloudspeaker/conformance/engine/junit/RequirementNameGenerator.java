package org.cloudspeaker.conformance.engine.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.cloudspeaker.conformance.junit.Verifies;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names tests after their requirement: {@code SAL-04 all four fields are there as strings}. */
public final class RequirementNameGenerator extends DisplayNameGenerator.Standard {
    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        Verifies verifies = testMethod.getAnnotation(Verifies.class);
        String words = spaced(testMethod.getName());
        return verifies == null ? words : verifies.value() + " " + words;
    }

    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
