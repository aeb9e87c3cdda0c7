package org.cloudspeaker.conformance.engine.run;

import java.nio.file.Path;
import java.util.Set;

/**
 * How a run is made.
 *
 * @param selection which requirements are checked
 * @param checked the ids that this version has a check for
 * @param strict whether a broken SHOULD fails
 * @param seed of generated values
 * @param rerun the command that runs one requirement again, with {@code %s} in the place of its id
 * @param out the folder for reports
 */
public record RunOptions(
        RequirementSelection selection, Set<String> checked, boolean strict, long seed, String rerun, Path out) {
    /** Copies the set. */
    public RunOptions {
        checked = Set.copyOf(checked);
    }

    /** Everything, not strict, reports into this folder. */
    public static RunOptions into(Path out) {
        return new RunOptions(RequirementSelection.all(), Set.of(), false, 1, "", out);
    }

    /** The same with another selection. */
    public RunOptions withSelection(RequirementSelection other) {
        return new RunOptions(other, checked, strict, seed, rerun, out);
    }

    /** The same, strict or not. */
    public RunOptions strict(boolean other) {
        return new RunOptions(selection, checked, other, seed, rerun, out);
    }

    /** The same with these checks known. */
    public RunOptions withChecks(Set<String> ids) {
        return new RunOptions(selection, ids, strict, seed, rerun, out);
    }
}
