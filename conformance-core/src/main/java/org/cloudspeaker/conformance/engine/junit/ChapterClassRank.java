package org.cloudspeaker.conformance.engine.junit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What decides where a class stands among those of its chapter.
 *
 * @param type the class
 * @param chapter the place of its chapter
 * @param checks the ids of its checks
 * @param needs the ids that they rest on
 */
record ChapterClassRank(Class<?> type, int chapter, Set<String> checks, Set<String> needs) {
    static ChapterClassRank of(Class<?> type, int chapter, CheckAnnotations annotations) {
        Set<String> checks = new TreeSet<>();
        Set<String> needs = new TreeSet<>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            Arrays.stream(declaring.getDeclaredMethods())
                    .flatMap(method -> annotations.checkOf(method).stream())
                    .forEach(check -> {
                        checks.add(check.id());
                        needs.addAll(check.needs());
                    });
        }
        return new ChapterClassRank(type, chapter, checks, needs);
    }

    /** How many classes of the same chapter have to come before this one, one after the other. */
    int depth(Collection<ChapterClassRank> all) {
        Set<ChapterClassRank> others =
                all.stream().filter(other -> other.chapter == chapter).collect(Collectors.toSet());
        return depthAmong(others);
    }

    private int depthAmong(Set<ChapterClassRank> others) {
        // Without itself, so that two classes that rest on each other do not go round for ever.
        Set<ChapterClassRank> left =
                others.stream().filter(other -> !other.equals(this)).collect(Collectors.toSet());
        return left.stream()
                .filter(other -> other.checks.stream().anyMatch(needs::contains))
                .mapToInt(other -> 1 + other.depthAmong(left))
                .max()
                .orElse(0);
    }
}
