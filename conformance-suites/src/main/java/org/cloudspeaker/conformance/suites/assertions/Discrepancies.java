package org.cloudspeaker.conformance.suites.assertions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/** Turns what may be wrong into a broken expectation. */
public final class Discrepancies {
    private Discrepancies() {}

    /** Throws it, if there is anything. */
    public static void throwIfPresent(Optional<Discrepancy> discrepancy) {
        discrepancy.ifPresent(wrong -> {
            throw wrong;
        });
    }

    /** Throws the first of what is wrong with these messages, and says with how many of them something is. */
    public static <T> void throwFirst(List<T> messages, Function<T, Optional<Discrepancy>> judge) {
        List<Discrepancy> wrong = messages.stream()
                .flatMap(message -> judge.apply(message).stream())
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        Discrepancy first = wrong.get(0);
        String actual = first.actual()
                + (messages.size() == 1
                        ? ""
                        : "\n(the first of " + wrong.size() + " in " + messages.size() + " requests)");
        throw new Discrepancy(first.sent(), first.expected(), actual)
                .withConsequence(first.consequence())
                .withRemedy(first.remedy())
                .withCorrection(first.mended());
    }

    /** Throws unless the expectation holds. */
    public static void require(boolean holds, String sent, String expected, String found) {
        if (!holds) {
            throw new Discrepancy(sent, expected, found);
        }
    }
}
