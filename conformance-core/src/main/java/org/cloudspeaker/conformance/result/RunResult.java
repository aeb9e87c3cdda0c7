package org.cloudspeaker.conformance.result;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.CertificationProfile;

/**
 * A finished run: everything that a report needs, redacted.
 *
 * @param tool what made it
 * @param target what was certified
 * @param started when it began, UTC
 * @param duration how long it took
 * @param chapters the catalogue's chapters, in order
 * @param results one for each requirement of the catalogue, or of a chapter, in its order
 * @param exchanges the evidence that findings point at, in the order of the ids
 * @param diagnoses what several broken requirements have in common, where that is known
 * @param info what the run was asked for, and whether it came to its end
 */
public record RunResult(
        HarnessInfo tool,
        TargetSummary target,
        Instant started,
        Duration duration,
        List<CatalogueChapter> chapters,
        List<RequirementResult> results,
        List<Exchange> exchanges,
        List<FailureDiagnosis> diagnoses,
        RunInfo info) {

    /** Copies the lists. */
    public RunResult {
        chapters = List.copyOf(chapters);
        results = List.copyOf(results);
        exchanges = List.copyOf(exchanges);
        diagnoses = List.copyOf(diagnoses);
    }

    /** A run without diagnoses that was asked for all that it looked at. */
    public RunResult(
            HarnessInfo tool,
            TargetSummary target,
            Instant started,
            Duration duration,
            List<CatalogueChapter> chapters,
            List<RequirementResult> results,
            List<Exchange> exchanges) {
        this(tool, target, started, duration, chapters, results, exchanges, List.of(), RunInfo.none());
    }

    /** The same with these diagnoses. */
    public RunResult withDiagnoses(List<FailureDiagnosis> found) {
        return new RunResult(tool, target, started, duration, chapters, results, exchanges, found, info);
    }

    /** The same with what it was asked for. */
    public RunResult withInfo(RunInfo other) {
        return new RunResult(tool, target, started, duration, chapters, results, exchanges, diagnoses, other);
    }

    /** The same with the results of one chapter alone. */
    public RunResult forChapter(String chapterId) {
        List<RequirementResult> own = results.stream()
                .filter(result -> result.requirement().chapterId().equals(chapterId))
                .toList();
        return new RunResult(
                tool, target, started, duration, chapters, own, exchanges, diagnoses, info.forChapter(chapterId));
    }

    /**
     * What made a run.
     *
     * @param version of the harness
     * @param catalogue edition of the norm
     * @param seed of the generated values, to be given back for the same run
     * @param strict whether a broken SHOULD fails
     */
    public record HarnessInfo(String version, String catalogue, long seed, boolean strict) {}

    /**
     * What was certified.
     *
     * @param name the target's own name
     * @param format name of the format profile
     * @param details what it points at (broker, payment server, transport, device), by label and in order; no secrets
     * @param rerun the command that runs one requirement again, with {@code %s} in the place of its id; may be empty
     */
    public record TargetSummary(String name, String format, Map<String, String> details, String rerun) {}

    /** The verdict on the whole run. */
    public RunVerdict verdict() {
        return RunVerdict.of(results, info);
    }

    /** What it says about each profile of certification. */
    public List<ProfileResult> profiles() {
        return info.profiles().stream()
                .map(profile -> ProfileResult.of(profile, results))
                .toList();
    }

    /** The profiles in this state. */
    public List<ProfileResult> profilesIn(ProfileResult.ProfileState state) {
        return profiles().stream().filter(profile -> profile.state() == state).toList();
    }

    /** Whether something that was asked for belongs to no profile that was looked at as a whole: a choice was made. */
    public boolean isPartial() {
        List<CertificationProfile> whole = profiles().stream()
                .filter(profile -> profile.state() == ProfileResult.ProfileState.MET
                        || profile.state() == ProfileResult.ProfileState.OPEN
                        || profile.state() == ProfileResult.ProfileState.BROKEN)
                .map(ProfileResult::profile)
                .toList();
        return results.stream()
                .filter(result -> info.requested().contains(result.id())
                        && result.verdict().isLookedAt())
                .anyMatch(result -> whole.stream().noneMatch(profile -> profile.includes(result.requirement())));
    }

    /** What it comes to: verdict, words and exit code in one. */
    public RunConclusion conclusion() {
        return RunConclusion.of(this);
    }

    /** How many requirements have each verdict; every verdict is there, also with 0. */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    results.stream().filter(r -> r.verdict() == verdict).count());
        }
        return counts;
    }

    /** The results with this verdict, in the catalogue's order. */
    public List<RequirementResult> resultsWith(Verdict verdict) {
        return results.stream().filter(r -> r.verdict() == verdict).toList();
    }

    /**
     * The results by chapter, in the order of the chapters; chapters without results are left out, and results of a
     * chapter that is not listed come last, under its id alone.
     */
    public Map<CatalogueChapter, List<RequirementResult>> byChapter() {
        Map<String, List<RequirementResult>> byId = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.requirement().chapterId(), LinkedHashMap::new, Collectors.toList()));
        Map<CatalogueChapter, List<RequirementResult>> byChapter = new LinkedHashMap<>();
        for (CatalogueChapter chapter : chapters) {
            List<RequirementResult> own = byId.remove(chapter.id());
            if (own != null) {
                byChapter.put(chapter, own);
            }
        }
        byId.forEach((id, others) -> byChapter.put(new CatalogueChapter(id, ""), others));
        return byChapter;
    }
}
