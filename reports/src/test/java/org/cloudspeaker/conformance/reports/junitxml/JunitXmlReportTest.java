package org.cloudspeaker.conformance.reports.junitxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.cloudspeaker.conformance.reports.HostileText;
import org.cloudspeaker.conformance.reports.SampleRun;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlReportTest {
    static Stream<RunResult> runs() {
        return Stream.of(SampleRun.mixed(), SampleRun.conformant(), SampleRun.unreachable(), HostileText.run());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aReportKeepsToTheSchemaOfCiServers(RunResult run) throws Exception {
        byte[] report = render(run);
        var schema =
                SchemaFactory.newDefaultInstance().newSchema(JunitXmlReportTest.class.getResource("jenkins-junit.xsd"));

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(report))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRequirementIsOneTestCase(RunResult run) throws Exception {
        Element report = parse(render(run));

        assertThat(cases(report))
                .extracting(testCase -> testCase.getAttribute("name").split(" ", 2)[0])
                .containsExactlyElementsOf(
                        run.results().stream().map(result -> result.id()).toList());
        assertThat(report.getAttribute("tests"))
                .isEqualTo(String.valueOf(run.results().size()));
    }

    @ParameterizedTest
    @CsvSource({
        "AMT-02, failure",
        "ROB-05, error",
        "BRK-MSG-06, error",
        "IDM-02, skipped",
        "KEY-04, skipped",
        "QRY-15, skipped",
        "DEV-01, skipped",
        "SAL-03, system-out"
    })
    void aVerdictHasItsElement(String id, String element) throws Exception {
        assertThat(child(testCase(id)).getTagName()).isEqualTo(element);
    }

    @Test
    void aPassIsATestCaseWithoutContent() throws Exception {
        assertThat(testCase("SAL-04").getChildNodes().getLength()).isZero();
    }

    @Test
    void aFailureTellsTheRuleFirstAndThenTheFacts() throws Exception {
        Element failure = child(testCase("IDM-01"));

        assertThat(failure.getAttribute("message"))
                .isEqualTo("IDM-01 MUST (device firmware): The same sale sent again gets the same answer and is booked"
                        + " once");
        assertThat(failure.getAttribute("type")).isEqualTo("FAIL");
        assertThat(failure.getTextContent())
                .contains("but was   : two records (authorisation codes 481516 and 481517)")
                .contains("in a shop : the cardholder pays twice")
                .contains("try       : look (deviceSn, batchNo, traceNo) up before booking");
    }

    @Test
    void aSkipTellsItsReason() throws Exception {
        assertThat(child(testCase("IDM-02")).getAttribute("message"))
                .isEqualTo("SKIPPED: blocked by IDM-01, which failed");
        assertThat(child(testCase("QRY-15")).getAttribute("message"))
                .isEqualTo("WAIVED: mask is fixed at four asterisks until release 2.4 (until 2027-01-31)");
    }

    @Test
    void aSuiteCountsItsOwn() throws Exception {
        Element report = parse(render(SampleRun.mixed()));
        Element idempotency = elements(report, "testsuite")
                .filter(suite -> suite.getAttribute("name").startsWith("IDM"))
                .findFirst()
                .orElseThrow();

        assertThat(idempotency.getAttribute("name")).isEqualTo("IDM A sale sent again");
        assertThat(idempotency.getAttribute("tests")).isEqualTo("4");
        assertThat(idempotency.getAttribute("failures")).isEqualTo("1");
        assertThat(idempotency.getAttribute("skipped")).isEqualTo("2");
        assertThat(report.getAttribute("failures"))
                .isEqualTo(String.valueOf(SampleRun.mixed().counts().get(Verdict.FAIL)));
    }

    @Test
    void theClassNameHasOneDotForThePackageAlone() throws Exception {
        assertThat(testCase("SAL-04").getAttribute("classname"))
                .isEqualTo("conformance.SAL A sale at the payment server");
    }

    @Test
    void charactersThatXmlCannotHoldAreShownByTheirNumber() throws Exception {
        String text = child(cases(parse(render(HostileText.run()))).findFirst().orElseThrow())
                .getTextContent();

        assertThat(text)
                .contains("<script>document.title='owned'</script>")
                .contains("[U+0000][U+001B][2J")
                .contains("[U+D800] \uD83D\uDE00");
    }

    private static Element testCase(String id) throws Exception {
        return cases(parse(render(SampleRun.mixed())))
                .filter(testCase -> testCase.getAttribute("name").startsWith(id + " "))
                .findFirst()
                .orElseThrow();
    }

    private static Element child(Element parent) {
        return elements(parent, "*").findFirst().orElseThrow();
    }

    private static Stream<Element> cases(Element report) {
        return elements(report, "testcase");
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static byte[] render(RunResult run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JunitXmlReport().write(run, out);
        return out.toByteArray();
    }

    private static Element parse(byte[] report) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(report))
                .getDocumentElement();
    }
}
