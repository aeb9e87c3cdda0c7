package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CatalogueCommandsTest {
    private final CommandLineRunner shell = new CommandLineRunner();

    @Test
    void listShowsEveryRequirementUnderItsChapter() {
        assertThat(shell.run("list")).isZero();
        Catalogue.load()
                .requirements()
                .forEach(it -> assertThat(shell.out()).contains(" " + it.id() + " " + it.level()));
        assertThat(shell.out())
                .contains("SAL  A sale at the payment server\n")
                .contains("✓ SAL-01 MUST (guide 3.5.1): ");
    }

    @Test
    void listKeepsToTheWidthOfTheTerminal() {
        shell.with("COLUMNS", "60").run("list");

        assertThat(shell.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void listMarksInAsciiWhereNothingElseCanBeShown() {
        shell.in(StandardCharsets.US_ASCII).run("list", "--chapter", "SAL");

        assertThat(shell.out()).contains("  * SAL-01").doesNotContain("✓").doesNotContain("BRK-CON-01");
    }

    @Test
    void listAsJsonIsAnArrayOfExactlyTheseKeys() {
        assertThat(shell.run("list", "--json")).isZero();

        JsonNode array = JsonMapper.shared().readTree(shell.out());
        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSameSizeAs(Catalogue.load().requirements());
        assertThat(array)
                .allSatisfy(item -> assertThat(item.propertyNames())
                        .containsExactly("id", "level", "source", "clause", "text", "remedy", "checked"));
        JsonNode sale = JsonMapper.shared()
                .readTree(shell.out())
                .valueStream()
                .filter(item -> item.get("id").asString().equals("SAL-01"))
                .findFirst()
                .orElseThrow();
        assertThat(sale.get("level").asString()).isEqualTo("MUST");
        assertThat(sale.get("source").asString()).isEqualTo("GUIDE");
        assertThat(sale.get("checked").booleanValue()).isTrue();
    }

    @Test
    void listOfAnUnknownChapterSuggestsOne() {
        assertThat(shell.run("list", "--chapter", "SALE")).isEqualTo(2);
        assertThat(shell.err()).contains("did you mean SAL?");
    }

    @Test
    void explainTellsAllOfOneRequirement() {
        assertThat(shell.run("explain", "sal-04")).isZero();
        assertThat(shell.out())
                .startsWith("SAL-04 MUST\n")
                .contains("chapter   : SAL, A sale at the payment server\n")
                .contains("level     : MUST: ")
                .contains("source    : ")
                .contains("in a shop : ")
                .contains("try       : ")
                .contains("checked   : ")
                .contains("run it    : ./conformance certify TARGET.yaml --only SAL-04\n");
    }

    @Test
    void explainOfAnUnknownRequirementSuggestsOne() {
        assertThat(shell.run("explain", "SAL-4")).isEqualTo(2);
        assertThat(shell.err()).contains("no requirement 'SAL-4'; did you mean SAL-04");
    }
}
