package org.cloudspeaker.conformance.suites.format;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.FormatWitness;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.FormatDeviation;

/** FMT: every message of the run, of whatever kind and whoever wrote it, is as the format's own profile says. */
@ConformanceChapter("FMT")
public class FormatConformance {
    @Verifies(FormatDeviation.FIELD)
    void everyFieldIsThere(FormatWitness witness, CaseRunner cases) {
        cases.each(witness.judgedBy(FormatDeviation.FIELD), FormatDeviations::requireNone);
    }

    @Verifies(FormatDeviation.TYPE)
    void everyValueIsOfItsType(FormatWitness witness, CaseRunner cases) {
        cases.each(witness.judgedBy(FormatDeviation.TYPE), FormatDeviations::requireNone);
    }

    @Verifies(FormatDeviation.FORM)
    void everyValueIsOfItsForm(FormatWitness witness, CaseRunner cases) {
        cases.each(witness.judgedBy(FormatDeviation.FORM), FormatDeviations::requireNone);
    }

    @Verifies(FormatDeviation.WORD)
    void everyWordIsOneOfTheFormat(FormatWitness witness, CaseRunner cases) {
        cases.each(witness.judgedBy(FormatDeviation.WORD), FormatDeviations::requireNone);
    }

    @Verifies(FormatDeviation.UNDECLARED)
    void nothingIsThereThatTheFormatDoesNotKnow(FormatWitness witness, CaseRunner cases) {
        cases.each(witness.judgedBy(FormatDeviation.UNDECLARED), FormatDeviations::requireNone);
    }
}
