package org.cloudspeaker.conformance.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The mistakes that break several requirements at once, read from {@code failure-patterns.yaml} beside this class. A test
 * has each of them break a server and compares what fails.
 */
public final class FailurePatterns {
    private static final String RESOURCE = "failure-patterns.yaml";

    private final List<FailurePattern> all;

    private FailurePatterns(List<FailurePattern> all) {
        this.all = List.copyOf(all);
    }

    /** Reads those that this version knows. */
    public static FailurePatterns load() {
        return new FailurePatterns(List.of(YamlResource.read(RESOURCE, FailurePattern[].class)));
    }

    /** All of them. */
    public List<FailurePattern> all() {
        return all;
    }

    /**
     * Those that explain what is broken: everything that the mistake breaks is broken, and that is at least half of all.
     * Of two that share a requirement the one that explains more is taken; both, where they break the very same.
     *
     * @param broken the ids of all broken requirements of a run
     */
    public List<FailurePattern> matching(Set<String> broken) {
        List<FailurePattern> taken = new ArrayList<>();
        all.stream()
                .filter(pattern ->
                        broken.containsAll(pattern.ids()) && 2 * pattern.ids().size() >= broken.size())
                .sorted(Comparator.comparingInt(pattern -> -pattern.ids().size()))
                .filter(pattern -> taken.stream().allMatch(other -> isDisjoint(pattern, other)))
                .forEach(taken::add);
        return List.copyOf(taken);
    }

    private static boolean isDisjoint(FailurePattern pattern, FailurePattern other) {
        return pattern.ids().equals(other.ids()) || pattern.ids().stream().noneMatch(other.ids()::contains);
    }
}
