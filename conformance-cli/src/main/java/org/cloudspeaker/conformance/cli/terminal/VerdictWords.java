package org.cloudspeaker.conformance.cli.terminal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.cloudspeaker.conformance.result.Verdict;

/** Counts of verdicts in words; what a verdict is called, it says itself. */
public final class VerdictWords {
    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.FAIL,
            Verdict.ERROR,
            Verdict.INCONCLUSIVE,
            Verdict.PASS,
            Verdict.WARN,
            Verdict.WAIVED,
            Verdict.SKIPPED,
            Verdict.NOT_APPLICABLE,
            Verdict.NOT_GIVEN,
            Verdict.NOT_CHECKED);

    private VerdictWords() {}

    /** {@code 1 requirement}, {@code 2 requirements}. */
    public static String requirements(long count) {
        return count + (count == 1 ? " requirement" : " requirements");
    }

    /** {@code 1 failed, 42 passed}; what there is none of is left out. */
    static String counts(Map<Verdict, Long> counts) {
        StringJoiner words = new StringJoiner(", ");
        for (Verdict verdict : WORST_FIRST) {
            long count = counts.getOrDefault(verdict, 0L);
            if (count > 0) {
                words.add(count + " " + verdict.word());
            }
        }
        return words.toString();
    }

    /** Ids after one another, the first so many of them. */
    static String ids(List<String> ids, int most) {
        String first = String.join(", ", ids.subList(0, Math.min(most, ids.size())));
        return ids.size() > most ? first + " and " + (ids.size() - most) + " more" : first;
    }

    /** No verdict at all so far. */
    static Map<Verdict, Long> none() {
        return new EnumMap<>(Verdict.class);
    }
}
