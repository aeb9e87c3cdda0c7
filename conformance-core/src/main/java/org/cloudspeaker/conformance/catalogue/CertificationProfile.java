package org.cloudspeaker.conformance.catalogue;

import java.util.List;

/**
 * A named part of the catalogue that a target can be certified for as a whole.
 *
 * @param id a word in small letters, such as {@code broker}
 * @param title what is certified, in a few words
 * @param chapters the ids of the chapters whose requirements belong to it
 */
public record CertificationProfile(String id, String title, List<String> chapters) {
    /** Copies the list. */
    public CertificationProfile {
        chapters = List.copyOf(chapters);
    }

    /** Whether a requirement belongs to it. */
    public boolean includes(Requirement requirement) {
        return chapters.contains(requirement.chapterId());
    }
}
