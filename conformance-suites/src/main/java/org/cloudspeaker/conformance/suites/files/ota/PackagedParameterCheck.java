package org.cloudspeaker.conformance.suites.files.ota;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterBroker;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterChecks;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterPayment;
import org.cloudspeaker.conformance.suites.run.ChapterRunner;

/** Holds a parameter file that was found in a package against the whole PAR chapter, in a run of its own. */
final class PackagedParameterCheck {
    private static final List<Class<?>> CHAPTERS =
            List.of(ParameterChecks.class, ParameterBroker.class, ParameterPayment.class);

    private final Clock clock;

    PackagedParameterCheck(Clock clock) {
        this.clock = clock;
    }

    /** The results of all MUSTs that it breaks, redacted. */
    List<RequirementResult> findBrokenMusts(ParameterFile file) {
        Target target = Target.of(file.name(), DeviceConfig.ofParameters(file));
        RunOptions options = RunOptions.into(Path.of(""))
                .withSelection(RequirementSelection.only("PAR"))
                .withChecks(ChapterRunner.checksOf(CHAPTERS).keySet());
        return new ChapterRunner(clock, List.of(), CHAPTERS)
                .run(target, options).resultsWith(Verdict.FAIL).stream()
                        .filter(result -> result.requirement().level() == RequirementLevel.MUST)
                        .toList();
    }
}
