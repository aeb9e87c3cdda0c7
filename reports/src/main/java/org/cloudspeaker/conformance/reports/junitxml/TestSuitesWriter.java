package org.cloudspeaker.conformance.reports.junitxml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** The elements of JUnit XML for a run. */
final class TestSuitesWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

    private final XmlElementWriter xml;

    TestSuitesWriter(XmlElementWriter xml) {
        this.xml = xml;
    }

    void write(RunResult run) throws XMLStreamException {
        SuiteTotals all = new SuiteTotals(run.results());
        xml.begin();
        xml.open("testsuites").with("name", run.target().name());
        counts(all);
        xml.with("time", SuiteTotals.seconds(run.duration()));
        for (Map.Entry<CatalogueChapter, List<RequirementResult>> chapter :
                run.byChapter().entrySet()) {
            suite(run, chapter.getKey(), new SuiteTotals(chapter.getValue()));
        }
        xml.close();
        xml.end();
    }

    private void suite(RunResult run, CatalogueChapter chapter, SuiteTotals tally) throws XMLStreamException {
        xml.open("testsuite").with("name", title(chapter));
        counts(tally);
        xml.with("skipped", tally.count(TestCaseOutcome.SKIPPED));
        xml.with("time", SuiteTotals.seconds(tally.duration()));
        xml.with("timestamp", timestamp(run.started()));
        properties(run);
        for (RequirementResult result : tally.results()) {
            testCase(chapter, result);
        }
        xml.close();
    }

    private void counts(SuiteTotals tally) throws XMLStreamException {
        xml.with("tests", tally.tests());
        xml.with("failures", tally.count(TestCaseOutcome.FAILED));
        xml.with("errors", tally.count(TestCaseOutcome.BROKEN));
    }

    private void properties(RunResult run) throws XMLStreamException {
        xml.open("properties");
        property("verdict", run.conclusion().line());
        property("harness.version", run.tool().version());
        property("catalogue", run.tool().catalogue());
        property("seed", String.valueOf(run.tool().seed()));
        property("strict", String.valueOf(run.tool().strict()));
        property("target.name", run.target().name());
        property("target.format", run.target().format());
        for (Map.Entry<String, String> detail : run.target().details().entrySet()) {
            property("target." + detail.getKey(), detail.getValue());
        }
        for (FailureDiagnosis diagnosis : run.diagnoses()) {
            property("diagnosis", diagnosis.sentence());
        }
        xml.close();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.empty("property").with("name", name).with("value", value);
    }

    private void testCase(CatalogueChapter chapter, RequirementResult result) throws XMLStreamException {
        boolean plain = result.verdict() == Verdict.PASS;
        XmlElementWriter testCase = plain ? xml.empty("testcase") : xml.open("testcase");
        testCase.with("name", result.id() + " " + result.requirement().text());
        // Readers take what stands before the last dot for a package.
        testCase.with("classname", "conformance." + title(chapter).replace('.', ' '));
        testCase.with("time", SuiteTotals.seconds(result.duration()));
        if (!plain) {
            outcome(result);
            xml.close();
        }
    }

    private void outcome(RequirementResult result) throws XMLStreamException {
        TestCaseOutcome outcome = TestCaseOutcome.of(result.verdict());
        xml.open(outcome.element());
        if (outcome == TestCaseOutcome.PASSED) {
            xml.close(result.verdict() + " " + result.message());
        } else {
            xml.with("message", summary(result)).with("type", result.verdict().name());
            xml.close(result.message());
        }
    }

    private static String summary(RequirementResult result) {
        boolean failed = result.verdict() == Verdict.FAIL || result.reason().isEmpty();
        String words = failed ? result.requirement().headline() : result.verdict() + ": " + result.reason();
        return words.lines().findFirst().orElse("");
    }

    private static String timestamp(Instant at) {
        return LOCAL.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String title(CatalogueChapter chapter) {
        return (chapter.id() + " " + chapter.title()).strip();
    }
}
