package org.cloudspeaker.conformance.cli;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Chapter;
import org.cloudspeaker.conformance.spec.Requirement;

/** Finds what somebody may have meant. */
final class Near {
    private static final int MOST = 3;
    private static final int LONGEST = 40;

    private final Catalogue catalogue;

    Near(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A question with the ids, groups or chapters that are close to a word, or all chapters where none is. */
    String hint(String word) {
        Set<String> known = new LinkedHashSet<>();
        catalogue.chapters().forEach(chapter -> known.add(chapter.id()));
        for (Requirement requirement : catalogue.requirements()) {
            known.add(requirement.id().substring(0, requirement.id().length() - 3));
            known.add(requirement.id());
        }
        return among(word, known);
    }

    /** The same, but ids of requirements only. */
    String hintOfId(String word) {
        return among(
                word, catalogue.requirements().stream().map(Requirement::id).collect(Collectors.toSet()));
    }

    private String among(String word, Set<String> known) {
        int far = Math.max(1, word.length() / 3);
        List<String> near = known.stream()
                .filter(candidate -> distance(word, candidate) <= far)
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return near.isEmpty()
                ? "chapters are " + chapters() + "; conformance list shows all requirements"
                : "did you mean " + String.join(" or ", near) + "?";
    }

    private String chapters() {
        return catalogue.chapters().stream().map(Chapter::id).collect(Collectors.joining(", "));
    }

    /** Edits between two words (Levenshtein). */
    private static int distance(String a, String b) {
        if (a.length() > LONGEST) {
            return a.length();
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
