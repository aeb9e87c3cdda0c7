package org.cloudspeaker.conformance.cli.invocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.config.problem.EditDistance;

/** Suggests known names for a word that is not one. */
public final class NameSuggestions {
    private static final int MOST = 3;

    private final Catalogue catalogue;

    public NameSuggestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A question with the ids, groups or chapters that are close to a word, or all chapters where none is. */
    public String hint(String word) {
        Set<String> known = new LinkedHashSet<>();
        catalogue.chapters().forEach(chapter -> known.add(chapter.id()));
        for (Requirement requirement : catalogue.requirements()) {
            known.add(requirement.id().substring(0, requirement.id().length() - 3));
            known.add(requirement.id());
        }
        return among(word, known);
    }

    /** The same, but ids of requirements only. */
    public String hintOfId(String word) {
        return among(
                word, catalogue.requirements().stream().map(Requirement::id).collect(Collectors.toSet()));
    }

    private String among(String word, Set<String> known) {
        return didYouMean(word, known)
                .orElseGet(() -> "chapters are " + chapters() + "; conformance list shows all requirements");
    }

    /** A question with the words that are close to this one; empty where none is. */
    public static Optional<String> didYouMean(String word, Collection<String> known) {
        int far = Math.max(1, word.length() / 3);
        List<String> near = known.stream()
                .filter(candidate -> EditDistance.between(word, candidate) <= far)
                .sorted(Comparator.comparingInt((String candidate) -> EditDistance.between(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of("did you mean " + String.join(" or ", near) + "?");
    }

    private String chapters() {
        return catalogue.chapters().stream().map(CatalogueChapter::id).collect(Collectors.joining(", "));
    }
}
