package org.cloudspeaker.conformance.suites;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.spec.Level;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Target;

/** Holds a parameter file that was found in a package against the whole PAR chapter, in a run of its own. */
final class PackedParameters {
    private final Clock clock;

    PackedParameters(Clock clock) {
        this.clock = clock;
    }

    /** The results of all MUSTs that it breaks, redacted. */
    List<RequirementResult> broken(ParameterFile file) {
        Target target = Target.of(file.name(), DeviceSettings.unplayed(file));
        RunOptions options = RunOptions.into(Path.of("")).selecting(Selection.only("PAR"));
        return new SuiteRunner(clock, List.of())
                .run(target, options).with(Verdict.FAIL).stream()
                        .filter(result -> result.requirement().level() == Level.MUST)
                        .toList();
    }
}
