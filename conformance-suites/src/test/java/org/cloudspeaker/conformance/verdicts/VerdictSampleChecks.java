package org.cloudspeaker.conformance.verdicts;

import java.util.List;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** One check for each thing that can come of a check. Asking for the parameter file is an observation. */
@ConformanceChapter("PAR")
class VerdictSampleChecks {
    @Verifies("PAR-01")
    void holds(ParameterFile seen) {}

    @Verifies("PAR-02")
    void isBroken(ParameterFile seen) {
        throw new Discrepancy("a file", "one thing", "another");
    }

    @Verifies(value = "PAR-03", needs = "PAR-02")
    void restsOnWhatIsBroken(ParameterFile seen) {}

    @Verifies(value = "PAR-04", needs = "PAR-03")
    void restsOnWhatWasSkipped(ParameterFile seen) {}

    @Verifies("PAR-05")
    void seesNothing() {}

    @Verifies(value = "PAR-06", needs = "PAR-05")
    void restsOnWhatStayedOpen(ParameterFile seen) {}

    @Verifies("PAR-07")
    void meetsNobody(ParameterFile seen) {
        throw new UnreachableException("nobody is there: check the address");
    }

    @Verifies("PAR-08")
    void meetsAServerThatDoesNotKnowTheDevice(ParameterFile seen) {
        throw new UnknownDeviceException(TargetRole.BROKER, "TEST900000000001");
    }

    @Verifies("PAR-09")
    void breaksDown(ParameterFile seen) {
        throw new IllegalStateException("a fault of its own");
    }

    @Verifies("PAR-10")
    void isBrokenWhereItShouldNotBe(ParameterFile seen) {
        throw new Discrepancy("a file", "one thing", "another");
    }

    @Verifies(value = "PAR-11", needs = "PAR-10")
    void restsOnAWarning(ParameterFile seen) {}

    @Verifies("PAR-13")
    void isTriedWithSeveralInputs(ParameterFile seen, CaseRunner cases) {
        cases.each(List.of("one", "two"), input -> {
            if (input.equals("two")) {
                throw new Discrepancy("two", "one thing", "another");
            }
        });
    }
}
