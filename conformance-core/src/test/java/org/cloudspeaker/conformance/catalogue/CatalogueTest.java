package org.cloudspeaker.conformance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void holdsEveryRequirementOnce() {
        assertThat(catalogue.requirements())
                .hasSize(189)
                .extracting(Requirement::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasAChapterForEveryRequirementAndNoEmptyChapter() {
        assertThat(catalogue.requirements())
                .extracting(Requirement::chapterId)
                .hasSameElementsAs(
                        catalogue.chapters().stream().map(CatalogueChapter::id).toList());
        assertThat(catalogue.chapters())
                .extracting(CatalogueChapter::id)
                .containsExactly(
                        "PAR", "OTA", "BRK", "MSG", "SAL", "AMT", "IDM", "QRY", "KEY", "TLS", "ROB", "E2E", "DEV",
                        "FMT", "SIG");
    }

    @Test
    void findsARequirementByItsId() {
        Requirement requirement = catalogue.get("IDM-01");
        assertThat(requirement.level()).isEqualTo(RequirementLevel.MUST);
        assertThat(requirement.source()).isEqualTo(RequirementSource.FIRMWARE);
        assertThat(requirement.headline())
                .isEqualTo(
                        "IDM-01 MUST (device firmware): The same sale sent again gets the same answer and is booked once");
    }

    @Test
    void namesTheClauseOfAStandard() {
        assertThat(catalogue.get("TLS-03").headline()).startsWith("TLS-03 MUST (RFC 5280): ");
        assertThat(catalogue.get("SAL-04").headline()).startsWith("SAL-04 MUST (guide 3.5.2): ");
    }

    @Test
    void saysWhichIdItDoesNotHave() {
        assertThatThrownBy(() -> catalogue.get("SAL-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the catalogue has no requirement 'SAL-99'");
    }

    @Test
    void putsUnknownIdsAfterAllOthers() {
        assertThat(catalogue.position("PAR-01")).isZero();
        assertThat(catalogue.position("ZZZ-01")).isEqualTo(189);
    }

    @Test
    void refusesAnIdOfAnotherForm() {
        assertThatThrownBy(() ->
                        new Requirement("sale-4", RequirementLevel.MUST, RequirementSource.GUIDE, "3.5", "t", "c", "r"))
                .hasMessage("requirement id 'sale-4' is not of the form SAL-04 or BRK-CON-01");
    }
}
