package org.cloudspeaker.conformance.result;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.CertificationProfile;

/**
 * What a run says about one profile of certification.
 *
 * @param profile what could be certified
 * @param state how far it is
 * @param requirements how many belong to it
 * @param lookedAt how many of them were looked at
 */
public record ProfileResult(CertificationProfile profile, ProfileState state, int requirements, int lookedAt) {

    /** How far a profile is. */
    public enum ProfileState {
        /** Every requirement that concerns the target was looked at, and none is broken or open. */
        MET("met"),
        /** At least one requirement is broken. */
        BROKEN("broken"),
        /** Nothing is known to be broken, and something stayed open. */
        OPEN("open"),
        /** Some of its requirements were left out of the run. */
        PARTIAL("partial"),
        /** The target gives nothing to look at. */
        NOT_GIVEN("not given"),
        /** The run did not concern it. */
        NOT_CHECKED("not checked");

        private final String word;

        ProfileState(String word) {
            this.word = word;
        }

        /** What it is called. */
        public String word() {
            return word;
        }
    }

    static ProfileResult of(CertificationProfile profile, Collection<RequirementResult> results) {
        List<Verdict> own = results.stream()
                .filter(result -> profile.includes(result.requirement()))
                .map(RequirementResult::verdict)
                .toList();
        int lookedAt = (int) own.stream().filter(Verdict::isLookedAt).count();
        Set<Verdict> seen = own.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        return new ProfileResult(profile, state(seen, lookedAt), own.size(), lookedAt);
    }

    private static ProfileState state(Set<Verdict> seen, int lookedAt) {
        if (lookedAt == 0) {
            return seen.contains(Verdict.NOT_GIVEN) && !seen.contains(Verdict.NOT_CHECKED)
                    ? ProfileState.NOT_GIVEN
                    : ProfileState.NOT_CHECKED;
        }
        if (seen.contains(Verdict.FAIL)) {
            return ProfileState.BROKEN;
        }
        if (seen.contains(Verdict.NOT_CHECKED)) {
            return ProfileState.PARTIAL;
        }
        boolean open = seen.contains(Verdict.INCONCLUSIVE)
                || seen.contains(Verdict.ERROR)
                || seen.contains(Verdict.SKIPPED)
                || !seen.contains(Verdict.PASS);
        return open ? ProfileState.OPEN : ProfileState.MET;
    }
}
