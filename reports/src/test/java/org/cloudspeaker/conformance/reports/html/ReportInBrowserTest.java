package org.cloudspeaker.conformance.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.reports.HostileText;
import org.cloudspeaker.conformance.reports.ReportFolder;
import org.cloudspeaker.conformance.reports.ReportForms;
import org.cloudspeaker.conformance.reports.SampleRun;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One browser serves all of these tests, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ReportInBrowserTest {
    private static final String VISIBLE_IDS = """
            return [...document.querySelectorAll(arguments[0])]
                .filter((element) => element.checkVisibility()).map((element) => element.dataset.id);""";

    private Path folder = Path.of("");
    private Optional<HeadlessBrowser> started = Optional.empty();

    @BeforeAll
    void startBrowser(@TempDir Path temp) throws Exception {
        Optional<Path> chromium = HeadlessBrowser.find("chromium");
        Optional<Path> driver = HeadlessBrowser.find("chromedriver");
        folder = temp;
        if (chromium.isPresent() && driver.isPresent()) {
            Path home = Files.createDirectory(temp.resolve("browser"));
            started = Optional.of(HeadlessBrowser.start(chromium.get(), driver.get(), home));
        }
    }

    /** Before each, so that each is reported as skipped, with the reason. */
    @BeforeEach
    void browserIsInstalled() {
        assumeTrue(started.isPresent(), "chromium is not installed: apt-get install chromium chromium-driver");
    }

    @AfterAll
    void stopBrowser() throws Exception {
        if (started.isPresent()) {
            started.get().quit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mixed", "hostile"})
    void thePageOpensFromDiskWithoutARequestOrAWordInTheConsole(String run) throws Exception {
        HeadlessBrowser browser = open(run, 1400);

        assertThat(browser.logs("browser")).isEmpty();
        assertThat(browser.logs("performance").stream().filter(event -> event.contains("Network.requestWillBeSent\"")))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event).contains("\"url\":\"file:///"));
    }

    @Test
    void aFilterByVerdictLeavesItsRowsCellsAndCards() throws Exception {
        HeadlessBrowser browser = open("mixed", 1400);
        List<String> failed = SampleRun.mixed().resultsWith(Verdict.FAIL).stream()
                .map(RequirementResult::id)
                .toList();

        browser.click("label.pill:has([value=FAIL])");

        assertThat(visible(browser, "tr[data-id]")).isEqualTo(failed);
        assertThat(visible(browser, ".cells [data-id]")).isEqualTo(failed);
        assertThat(visible(browser, "article")).isEqualTo(failed);
        assertThat(text(browser, "#filter-shown")).isEqualTo("4 of 81 shown");

        browser.click("#filters [type=reset]");

        browser.run("return new Promise((done) => setTimeout(done))", "");
        assertThat(visible(browser, "tr[data-id]")).hasSize(81);
    }

    @Test
    void filtersAddUp() throws Exception {
        HeadlessBrowser browser = open("mixed", 1400);

        browser.click("label.pill:has([value=WARN])");
        browser.click("#filter-level option[value=SHOULD]");
        browser.click("#filter-chapter option[value=BRK]");

        assertThat(visible(browser, "tr[data-id]")).containsExactly("BRK-ACL-01");
    }

    @Test
    void wordsAreFoundInTheFactsAndInTheEvidence() throws Exception {
        HeadlessBrowser browser = open("mixed", 1400);

        browser.type("#filter-words", "PAYS twice 481516");

        assertThat(visible(browser, "tr[data-id]")).containsExactly("IDM-01");

        browser.type("#filter-words", " of nothing");

        assertThat(visible(browser, "tr[data-id]")).isEmpty();
        assertThat(text(browser, "#all .nothing")).isEqualTo("Nothing matches the filter.");
    }

    @Test
    void aLinkToWhatAFilterHidesShowsIt() throws Exception {
        HeadlessBrowser browser = open("mixed", 1400);
        browser.click("label.pill:has([value=PASS])");

        browser.run("""
                return new Promise((done) => {
                  addEventListener('hashchange', () => setTimeout(done, 0));
                  location.hash = arguments[0];
                });""", "#mend-AMT-02");

        assertThat(visible(browser, "#mend-AMT-02")).containsExactly("AMT-02");
    }

    @Test
    void theCommandIsCopied() throws Exception {
        HeadlessBrowser browser = open("mixed", 1400);
        browser.devTools("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));

        browser.click("#mend-IDM-01 .copy");

        assertThat(browser.run("return navigator.clipboard.readText()", "").stringValue())
                .isEqualTo("conformance verify target.yaml --only IDM-01");
        assertThat(text(browser, "#mend-IDM-01 .copy")).isEqualTo("Copied");
    }

    @ParameterizedTest
    @CsvSource({"mixed, 360", "mixed, 800", "mixed, 1400", "hostile, 360", "hostile, 1400", "unreachable, 360"})
    void thePageNeverScrollsSideways(String run, int width) throws Exception {
        HeadlessBrowser browser = open(run, width);

        browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });", "");

        assertThat(browser.run("return document.documentElement.scrollWidth", "")
                        .intValue())
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"mixed, light", "mixed, dark", "conformant, light", "conformant, dark", "unreachable, dark"})
    void everyTextIsReadable(String run, String scheme) throws Exception {
        HeadlessBrowser browser = open(run, 1400);
        browser.devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });", "");

        JsonNode contrast = browser.run(script("contrast.js"), "");

        assertThat(contrast.at("/seen").intValue()).isGreaterThan(200);
        assertThat(contrast.at("/poor").valueStream().map(JsonNode::stringValue))
                .isEmpty();
    }

    @Test
    void withoutScriptsEverythingIsThereButTheFilters() throws Exception {
        HeadlessBrowser browser = browser();
        browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("mixed", 1400);
            browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));

            assertThat(visible(browser, "tr[data-id]")).hasSize(81);
            assertThat(visible(browser, "article")).hasSize(10);
            assertThat(visible(browser, "#filters, .copy, .nothing, .filtered")).isEmpty();
        } finally {
            browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void whatATargetSentNeverRuns() throws Exception {
        HeadlessBrowser browser = open("hostile", 1400);

        assertThat(browser.run("return document.title", "").stringValue()).startsWith("Not conformant: </script>");
        assertThat(browser.run("return document.querySelectorAll('img, script, style').length", "")
                        .intValue())
                .isEqualTo(2);
    }

    private HeadlessBrowser open(String run, int width) throws IOException, InterruptedException {
        Path reports = folder.resolve(run);
        try (ReportFolder folder = ReportFolder.open(reports, ReportForms.standard())) {
            folder.write(run(run));
        }
        browser()
                .devTools(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser().open(reports.resolve("report.html"));
        return browser();
    }

    private HeadlessBrowser browser() {
        return started.orElseThrow();
    }

    private static RunResult run(String name) {
        return switch (name) {
            case "mixed" -> SampleRun.mixed();
            case "conformant" -> SampleRun.conformant();
            case "unreachable" -> SampleRun.unreachable();
            default -> HostileText.run();
        };
    }

    private static List<String> visible(HeadlessBrowser browser, String css) throws IOException, InterruptedException {
        Stream<JsonNode> ids = browser.run(VISIBLE_IDS, css).valueStream();
        return ids.map(JsonNode::asString).toList();
    }

    private static String text(HeadlessBrowser browser, String css) throws IOException, InterruptedException {
        return browser.run("return document.querySelector(arguments[0]).textContent", css)
                .stringValue();
    }

    private static String script(String name) {
        return PageResources.read(name);
    }
}
