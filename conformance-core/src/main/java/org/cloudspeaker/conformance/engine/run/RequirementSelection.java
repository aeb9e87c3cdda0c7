package org.cloudspeaker.conformance.engine.run;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which requirements a run checks. A pattern is an id ({@code AMT-02}) or the beginning of ids ({@code SAL}, {@code
 * BRK-AUT}).
 *
 * @param only the patterns to check; empty: all
 * @param skip the patterns to leave out
 * @param needed ids that are checked because a selected one rests on them
 */
public record RequirementSelection(Set<String> only, Set<String> skip, Set<String> needed) {
    /** Copies the sets. */
    public RequirementSelection {
        only = Set.copyOf(only);
        skip = Set.copyOf(skip);
        needed = Set.copyOf(needed);
    }

    /** Everything. */
    public static RequirementSelection all() {
        return new RequirementSelection(Set.of(), Set.of(), Set.of());
    }

    /** These patterns and no others. */
    public static RequirementSelection only(String... patterns) {
        return new RequirementSelection(Set.of(patterns), Set.of(), Set.of());
    }

    /** The same without these patterns either. */
    public RequirementSelection without(String... patterns) {
        Set<String> both = new TreeSet<>(skip);
        both.addAll(Set.of(patterns));
        return new RequirementSelection(only, both, needed);
    }

    /** The same with what the selected ones rest on. */
    public RequirementSelection withNeeded(Collection<String> ids) {
        return new RequirementSelection(only, skip, new TreeSet<>(ids));
    }

    /** Whether a requirement is checked. */
    public boolean includes(String id) {
        return isRequested(id) || needed.contains(id);
    }

    /** Whether a requirement was asked for itself. */
    public boolean isRequested(String id) {
        return (only.isEmpty() || matches(only, id)) && !matches(skip, id);
    }

    private static boolean matches(Set<String> patterns, String id) {
        return patterns.stream().anyMatch(pattern -> id.equals(pattern) || id.startsWith(pattern + "-"));
    }
}
