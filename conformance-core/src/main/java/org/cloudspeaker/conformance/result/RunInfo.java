package org.cloudspeaker.conformance.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.catalogue.CertificationProfile;

/**
 * What a run was asked for, and whether it came to its end.
 *
 * @param id of the run, unique; empty where nobody gave it one
 * @param profiles what a target can be certified for
 * @param requested ids of the requirements that were asked for themselves, not only because others rest on them
 * @param interruption what ended the run before its time, as words that follow "by": {@code a signal}
 */
public record RunInfo(
        String id, List<CertificationProfile> profiles, Set<String> requested, Optional<String> interruption) {
    /** The reason of a requirement whose turn never came. */
    public static final String NOT_REACHED = "not reached, because the run was interrupted";

    /** Copies the collections. */
    public RunInfo {
        profiles = List.copyOf(profiles);
        requested = Set.copyOf(requested);
    }

    /** The same for the results of one chapter alone. */
    RunInfo forChapter(String chapterId) {
        List<CertificationProfile> own = profiles.stream()
                .filter(profile -> profile.chapters().equals(List.of(chapterId)))
                .toList();
        return new RunInfo(id, own, requested, interruption);
    }

    /** A run without a name that asked for nothing in particular and came to its end. */
    public static RunInfo none() {
        return new RunInfo("", List.of(), Set.of(), Optional.empty());
    }
}
