package org.cloudspeaker.conformance.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.reports.HostileText;
import org.cloudspeaker.conformance.reports.SampleRun;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    static Stream<RunResult> runs() {
        return Stream.of(SampleRun.mixed(), SampleRun.conformant(), SampleRun.unreachable(), HostileText.run());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRequirementHasACellAndARow(RunResult run) throws IOException {
        String page = render(run);

        assertThat(run.results()).allSatisfy(result -> {
            assertThat(page).contains("<li data-id=\"" + result.id() + "\">");
            assertThat(page).contains("<tr id=\"all-" + result.id() + "\"");
        });
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyLinkHasItsTargetAndEveryIdIsThereOnce(RunResult run) throws IOException {
        String page = render(run);
        List<String> ids = all(page, " id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(page, "href=\"#([^\"]*)\""));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void nothingIsLoadedFromAnywhere(RunResult run) throws IOException {
        String markup = render(run).replaceAll("(?s)<(style|script)>.*?</\\1>", "");

        assertThat(markup).doesNotContainPattern("<[a-z][^>]*\\s(src|href|srcset|action|style|on[a-z]+)=\"(?!#)");
        assertThat(PageResources.read("page.css")).doesNotContain("url(", "@import");
        assertThat(markup)
                .contains("default-src &#39;none&#39;")
                .contains(PageResources.policyHash("page.js").replace("'", "&#39;"))
                .doesNotContain("unsafe-inline");
    }

    @Test
    void whatATargetSentIsTextAlone() throws IOException {
        String page = render(HostileText.run());

        assertThat(all(page, "<(script|img)\\b")).containsExactly("script");
        assertThat(page)
                .contains("&lt;/script&gt;&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;")
                .doesNotContain("<img", "document.title='owned'", "onmouseover='");
    }

    @Test
    void whatDoesNotShowIsShownByItsNumber() throws IOException {
        String page = render(HostileText.run());

        assertThat(page)
                .contains("<span class=\"hidden-character\">[U+202E]</span>gpj.exe")
                .contains("title>Not conformant: &lt;/script&gt;")
                .contains("\uD83D\uDE00");
        assertThat(page.chars().filter(c -> c != '\n' && (c < ' ' || c == 0x202E || c == 0x2028)))
                .isEmpty();
    }

    @Test
    void theWorstComesFirst() throws IOException {
        assertThat(all(render(SampleRun.mixed()), "<article id=\"mend-([^\"]*)\""))
                .containsExactly(
                        "BRK-AUT-03",
                        "AMT-02",
                        "IDM-01",
                        "QRY-09",
                        "ROB-05",
                        "BRK-MSG-06",
                        "PAR-19",
                        "BRK-ACL-01",
                        "SAL-03",
                        "QRY-15");
    }

    @Test
    void aCardHasTheRuleTheFactsTheEvidenceAndTheCommand() throws IOException {
        String page = render(SampleRun.mixed());
        int at = page.indexOf("<article id=\"mend-IDM-01\"");
        String card = page.substring(at, page.indexOf("</article>", at));

        assertThat(card)
                .contains("The same sale sent again gets the same answer and is booked once")
                .contains("device firmware V1.0.4 retries")
                .contains("<dt>Expected</dt><dd>one record with trace number 000007 on 2026-11-23</dd>")
                .contains("<dt>But was</dt><dd>two records (authorisation codes 481516 and 481517)</dd>")
                .contains("<dt>In a shop</dt><dd>the cardholder pays twice</dd>")
                .contains("<dt>Try</dt><dd>look (deviceSn, batchNo, traceNo) up before booking")
                .contains("x-0057", "POST https://localhost:8443/sale", "X-API-Key</span>: [redacted]")
                .contains("<code>conformance verify target.yaml --only IDM-01</code>");
    }

    @Test
    void adviceThatCasesShareIsGivenOnce() throws IOException {
        String page = render(SampleRun.mixed());

        assertThat(all(page, "(never through double or float)")).hasSize(1);
    }

    @Test
    void aFindingWithoutAdviceHasTheCatalogues() throws IOException {
        RunResult run = SampleRun.failing(new Finding("", "", "1", "2", "", "", List.of()));

        assertThat(render(run))
                .contains("<dt>In a shop</dt><dd>the device cannot rely on the other side")
                .contains("<dt>Try</dt><dd>follow the clause to the letter");
    }

    @Test
    void whatStayedOpenIsNotSaidToHurtAShop() throws IOException {
        String page = render(SampleRun.mixed());
        int at = page.indexOf("<article id=\"mend-ROB-05\"");

        assertThat(page.substring(at, page.indexOf("</article>", at)))
                .contains("the harness could not decode its own request")
                .doesNotContain("In a shop");
    }

    @Test
    void whatOneCauseLeftOpenIsOneCard() throws IOException {
        String page = render(SampleRun.unreachable());

        assertThat(all(page, "<article id=\"([^\"]*)\"")).containsExactly("mend-PAR-01");
        assertThat(page).contains("81 requirements for one reason").contains("this is not a pass.");
    }

    @Test
    void aRunWithoutAnyFaultHasNothingToMend() throws IOException {
        RunResult mixed = SampleRun.mixed();
        RunResult clean = new RunResult(
                mixed.tool(),
                mixed.target(),
                mixed.started(),
                mixed.duration(),
                mixed.chapters(),
                mixed.resultsWith(Verdict.PASS),
                List.of());

        assertThat(render(clean)).contains("58 requirements met, none broken.").contains("<p class=\"hint\">Nothing.");
        assertThat(render(SampleRun.conformant()))
                .contains("66 requirements met, none broken, 4 recommended or waived ones not met.");
    }

    @Test
    void casesBeyondTheThirdAreFoldedAndLongTextsAreCut() throws IOException {
        Exchange.ExchangeMessage endless = new Exchange.ExchangeMessage("HTTP 200", Map.of(), "x".repeat(1 << 20));
        Exchange exchange = new Exchange(
                "x-1", Exchange.ExchangeKind.HTTP, Instant.EPOCH, Duration.ofMinutes(2), endless, Optional.of(endless));
        List<Finding> findings = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Finding("case " + i, "", "1", "2", "c", "r", List.of("x-1")))
                .toList();
        RunResult one = SampleRun.failing(findings.get(0), exchange);
        RunResult nine = new RunResult(
                one.tool(),
                one.target(),
                one.started(),
                one.duration(),
                one.chapters(),
                List.of(new RequirementResult(
                        one.results().get(0).requirement(), Verdict.FAIL, 1, Duration.ZERO, "", findings)),
                one.exchanges());

        String page = render(nine);

        assertThat(page).contains("6 more cases").contains("and 1028576 characters more, in report.json");
        assertThat(page.length()).isLessThan(600_000);
    }

    @Test
    void whatBrokenRequirementsHaveInCommonStandsAboveThem() throws IOException {
        RunResult run = SampleRun.mixed()
                .withDiagnoses(List.of(
                        new FailureDiagnosis(List.of("AMT-01", "QRY-04"), List.of("cents cut off", "a <b> type"))));

        assertThat(render(run))
                .contains(
                        "<p class=\"diagnosis\">AMT-01 and QRY-04 together look like: cents cut off; or a &lt;b&gt; type.");
    }

    @Test
    void theCasesOfARequirementAreListedAlsoThoseThatAreMet() throws IOException {
        assertThat(render(SampleRun.trying(new CaseResult("<0.29>", false), new CaseResult("1.00", true))))
                .contains("<summary>2 cases, 1 met</summary>")
                .contains("<li class=\"broken\">&lt;0.29&gt;</li><li class=\"met\">1.00</li>");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertThat(render(SampleRun.mixed()))
                .isEqualTo(render(SampleRun.mixed()))
                .endsWith("</html>\n");
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String render(RunResult run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
