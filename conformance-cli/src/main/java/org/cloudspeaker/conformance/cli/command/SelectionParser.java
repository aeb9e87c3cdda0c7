package org.cloudspeaker.conformance.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;

/** What {@code --only} and {@code --skip} choose, checked against the catalogue. */
final class SelectionParser {
    private final Catalogue catalogue;
    private final Set<String> checked;

    /**
     * Choices among these.
     *
     * @param checked the ids that have a check in this version
     */
    SelectionParser(Catalogue catalogue, Set<String> checked) {
        this.catalogue = catalogue;
        this.checked = Set.copyOf(checked);
    }

    /**
     * The selection.
     *
     * @throws UsageException if a pattern fits no requirement, or no check is left
     */
    RequirementSelection parse(List<String> only, List<String> skip) {
        List<String> problems = new ArrayList<>();
        Set<String> chosen = patterns("--only", only, problems);
        Set<String> left = patterns("--skip", skip, problems);
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("\n", problems));
        }
        RequirementSelection selection = new RequirementSelection(chosen, left, Set.of());
        List<String> ids = catalogue.requirements().stream()
                .map(Requirement::id)
                .filter(selection::isRequested)
                .toList();
        if (ids.isEmpty()) {
            throw new UsageException("--skip " + String.join(",", left) + " leaves no requirement to check");
        }
        if (ids.stream().noneMatch(checked::contains)) {
            throw new UsageException("no requirement of " + words(chosen, left)
                    + " has a check in this version; conformance list marks those that have one");
        }
        return selection;
    }

    private static String words(Set<String> chosen, Set<String> left) {
        String only = chosen.isEmpty() ? "the catalogue" : String.join(", ", chosen);
        return left.isEmpty() ? only : only + " without " + String.join(", ", left);
    }

    private Set<String> patterns(String option, List<String> given, List<String> problems) {
        Set<String> patterns = new TreeSet<>();
        for (String word : given) {
            String pattern = word.strip().toUpperCase(Locale.ROOT).replaceAll("[-*]+$", "");
            if (fits(pattern)) {
                patterns.add(pattern);
            } else {
                problems.add(option + " " + word + ": no requirement matches; "
                        + new NameSuggestions(catalogue).hint(pattern));
            }
        }
        return patterns;
    }

    private boolean fits(String pattern) {
        RequirementSelection alone = RequirementSelection.only(pattern);
        return !pattern.isEmpty()
                && catalogue.requirements().stream().map(Requirement::id).anyMatch(alone::isRequested);
    }

    /** The requirements whose checks a selection runs, with their prerequisites. */
    Set<String> checkedBy(RequirementSelection closed) {
        return checked.stream().filter(closed::includes).collect(Collectors.toSet());
    }
}
