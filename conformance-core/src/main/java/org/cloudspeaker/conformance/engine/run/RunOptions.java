package org.cloudspeaker.conformance.engine.run;

import java.nio.file.Path;
import java.util.Set;

/**
 * How a run is made.
 *
 * @param checks which checks are run
 * @param strict whether a broken SHOULD fails
 * @param seed of generated values
 * @param report what becomes of its result
 */
public record RunOptions(CheckOptions checks, boolean strict, long seed, ReportOptions report) {
    /**
     * Which checks are run.
     *
     * @param selection which requirements are checked
     * @param known the ids that this version has a check for
     */
    public record CheckOptions(RequirementSelection selection, Set<String> known) {
        /** Copies the set. */
        public CheckOptions {
            known = Set.copyOf(known);
        }
    }

    /**
     * What becomes of a result.
     *
     * @param folder for reports
     * @param rerun the command that runs one requirement again, with {@code %s} in the place of its id; may be empty
     */
    public record ReportOptions(Path folder, String rerun) {}

    /** Everything, not strict, reports into this folder. */
    public static RunOptions into(Path out) {
        return new RunOptions(
                new CheckOptions(RequirementSelection.all(), Set.of()), false, 1, new ReportOptions(out, ""));
    }

    /** The same with another selection. */
    public RunOptions withSelection(RequirementSelection other) {
        return new RunOptions(new CheckOptions(other, checked()), strict, seed, report);
    }

    /** The same with these checks known. */
    public RunOptions withChecks(Set<String> ids) {
        return new RunOptions(new CheckOptions(selection(), ids), strict, seed, report);
    }

    /** The same, strict or not. */
    public RunOptions withStrict(boolean other) {
        return new RunOptions(checks, other, seed, report);
    }

    /** The same with other generated values. */
    public RunOptions withSeed(long other) {
        return new RunOptions(checks, strict, other, report);
    }

    /** The same with a command that runs one requirement again, {@code %s} in the place of its id. */
    public RunOptions withRerun(String command) {
        return new RunOptions(checks, strict, seed, new ReportOptions(out(), command));
    }

    /** Which requirements are checked. */
    public RequirementSelection selection() {
        return checks.selection();
    }

    /** The ids that this version has a check for. */
    public Set<String> checked() {
        return checks.known();
    }

    /** The command that runs one requirement again, with {@code %s} in the place of its id; may be empty. */
    public String rerun() {
        return report.rerun();
    }

    /** The folder for reports. */
    public Path out() {
        return report.folder();
    }
}
