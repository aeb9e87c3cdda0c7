package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.Set;

/** How packages are cut. */
final class PackageRules {
    private static final int MOST_FILES = 30;
    /** The first is taken for build output by tools, the second tells nothing. */
    private static final Set<String> MISLEADING = Set.of("target", "spec");

    private static final String INTERNAL = ".internal";

    static final ArchRule FEW_FILES = ArchRuleDefinition.all(ProductPackage.all())
            .should(new ArchCondition<>("have at most thirty files") {
                @Override
                public void check(ProductPackage item, ConditionEvents events) {
                    if (item.files() > MOST_FILES) {
                        String message = item.name() + " has more than thirty files: in all " + item.files();
                        events.add(SimpleConditionEvent.violated(item, message));
                    }
                }
            })
            .as("packages have at most thirty files");

    static final ArchRule NO_MISLEADING_NAME = ArchRuleDefinition.all(ProductPackage.all())
            .should(new ArchCondition<>("not be named target or spec") {
                @Override
                public void check(ProductPackage item, ConditionEvents events) {
                    if (Arrays.stream(item.name().split("\\.", -1)).anyMatch(MISLEADING::contains)) {
                        events.add(SimpleConditionEvent.violated(item, item.name() + " is a misleading name"));
                    }
                }
            })
            .as("no package is named target or spec");

    static final ArchRule INTERNAL_STAYS_INSIDE = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("not use an internal package of others") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(PackageRules::reachesInside)
                            .forEach(found -> events.add(SimpleConditionEvent.violated(found, found.getDescription())));
                }
            })
            .as("internal packages are used by their own parent alone");

    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching(ProductPackage.ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .as("packages have no cycles");

    private PackageRules() {}

    private static boolean reachesInside(Dependency found) {
        String inside = found.getTargetClass().getPackageName() + ".";
        int end = inside.indexOf(INTERNAL + ".");
        return ProductPackage.isOurs(found.getTargetClass().getPackageName())
                && end >= 0
                && !(found.getOriginClass().getPackageName() + ".").startsWith(inside.substring(0, end) + ".");
    }
}
