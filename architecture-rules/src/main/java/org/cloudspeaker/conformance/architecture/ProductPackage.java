package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ClassesTransformer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A package of this product.
 *
 * @param name its name without the root, for example {@code client.mqtt}
 * @param classes its types, nested ones included
 */
record ProductPackage(String name, List<JavaClass> classes) {
    /** What the names of all our packages begin with. */
    static final String ROOT = "org.cloudspeaker.conformance";

    /** Where libraries of others stand under a name of ours. */
    private static final String LIBRARIES = ROOT + ".libs.";

    /** Whether a package is of this product, and not of a library that was renamed for it. */
    static boolean isOurs(String packageName) {
        String name = packageName + ".";
        return name.startsWith(ROOT + ".") && !name.startsWith(LIBRARIES);
    }

    /** From classes to their packages. */
    static ClassesTransformer<ProductPackage> all() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<ProductPackage> doTransform(JavaClasses classes) {
                Map<String, List<JavaClass>> byName = classes.stream()
                        .collect(Collectors.groupingBy(
                                type -> shortName(type.getPackageName()), TreeMap::new, Collectors.toList()));
                return byName.entrySet().stream()
                        .map(entry -> new ProductPackage(entry.getKey(), entry.getValue()))
                        .toList();
            }
        };
    }

    /** A package's name without the root; one that is not of this product keeps its own. */
    static String shortName(String packageName) {
        return packageName.startsWith(ROOT + ".") ? packageName.substring(ROOT.length() + 1) : packageName;
    }

    /** The source files: top-level types and {@code package-info}. */
    long files() {
        return classes.stream()
                .filter(type -> !type.isNestedClass() && !type.isAnonymousClass() && !type.isLocalClass())
                .count();
    }
}
