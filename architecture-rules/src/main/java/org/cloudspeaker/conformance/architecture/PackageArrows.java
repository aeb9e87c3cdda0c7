package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which packages of this product a package imports: a table of one row a package, {@code name : others}, all names
 * without the root. {@code config..} stands for a package and all below it. An empty right side allows none. A row {@code
 * model = names} gives several packages one name for the rows after it.
 *
 * <p>Every package needs a row, and every row a package. Lower rows import upper ones, never the other way round.
 */
public final class PackageArrows {
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private PackageArrows() {}

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException naming the line that is no row, the name that has two, or a row that imports a
     *     lower one
     */
    public static PackageArrows parse(String table) {
        PackageArrows arrows = new PackageArrows();
        table.lines().filter(line -> !line.isBlank()).map(String::strip).forEach(arrows::add);
        return arrows;
    }

    private void add(String line) {
        String[] sides = line.split("\\s*[:=]\\s*", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("expected 'package : packages', found '" + line + "'");
        }
        List<String> others = Stream.of(sides[1].split("\\s+", -1))
                .filter(other -> !other.isEmpty())
                .flatMap(other -> groups.getOrDefault(other, List.of(other)).stream())
                .toList();
        if ((line.contains("=") ? groups : rows).put(sides[0], others) != null) {
            throw new IllegalArgumentException("two rows of " + sides[0]);
        }
        rows.forEach((upper, imported) -> {
            if (!upper.equals(sides[0]) && imported.contains(sides[0])) {
                throw new IllegalArgumentException("the row of " + upper + " imports " + sides[0] + ", which is lower");
            }
        });
    }

    ArchRule rule() {
        return ArchRuleDefinition.all(ProductPackage.all())
                .should(condition())
                .as("packages import what their row allows");
    }

    private ArchCondition<ProductPackage> condition() {
        return new ArchCondition<>("import what their row allows") {
            private final Set<String> unused = new TreeSet<>();

            @Override
            public void init(Collection<ProductPackage> all) {
                unused.clear();
                unused.addAll(rows.keySet());
            }

            @Override
            public void check(ProductPackage item, ConditionEvents events) {
                unused.remove(item.name());
                if (rows.containsKey(item.name())) {
                    reportArrows(item, events);
                } else {
                    events.add(SimpleConditionEvent.violated(item, item.name() + " has no row in the table"));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                unused.forEach(
                        name -> events.add(SimpleConditionEvent.violated(name, name + " has a row and is no package")));
            }
        };
    }

    private void reportArrows(ProductPackage item, ConditionEvents events) {
        Map<String, Set<String>> importers = new TreeMap<>();
        for (JavaClass type : item.classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                String name = ProductPackage.shortName(other);
                if (ProductPackage.isOurs(other) && !isAllowed(item.name(), name)) {
                    importers.computeIfAbsent(name, absent -> new TreeSet<>()).add(type.getSimpleName());
                }
            }
        }
        importers.forEach((name, types) -> events.add(SimpleConditionEvent.violated(
                item, item.name() + " imports from " + name + ": in " + String.join(", ", types))));
    }

    private boolean isAllowed(String from, String to) {
        return from.equals(to) || rows.getOrDefault(from, List.of()).stream().anyMatch(pattern -> matches(pattern, to));
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.endsWith("..")) {
            String parent = pattern.substring(0, pattern.length() - 2);
            return name.equals(parent) || name.startsWith(parent + ".");
        }
        return name.equals(pattern);
    }
}
