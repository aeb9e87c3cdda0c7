package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.run.ChapterRunner;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

class ChaptersTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyCheckIsOfARequirementThatTheCatalogueHas() {
        assertThat(Chapters.checked())
                .allSatisfy(id -> assertThat(catalogue.find(id)).as(id).isPresent());
    }

    @Test
    void everyCheckRestsOnRequirementsThatHaveAnotherCheck() {
        Chapters.checks()
                .forEach((id, check) -> assertThat(check.needs())
                        .as("what " + id + " rests on")
                        .isSubsetOf(Chapters.checked())
                        .doesNotContain(id));
    }

    @Test
    void everyChapterOfThisPackageIsRun() {
        List<Class<?>> found = ReflectionSupport.findAllClassesInPackage(
                "org.cloudspeaker.conformance.suites",
                type -> type.getPackageName().startsWith("org.cloudspeaker.conformance.suites.")
                        && type.isAnnotationPresent(ConformanceChapter.class),
                name -> true);
        assertThat(Chapters.all()).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyCheckStandsInItsChapter() {
        for (Class<?> chapter : Chapters.all()) {
            String id = chapter.getAnnotation(ConformanceChapter.class).value();
            assertThat(Arrays.stream(chapter.getDeclaredMethods())
                            .map(method -> method.getAnnotation(Verifies.class))
                            .filter(check -> check != null)
                            .map(Verifies::value))
                    .as(chapter.getSimpleName())
                    .isNotEmpty()
                    .allMatch(check -> check.startsWith(id + "-"));
        }
    }

    @Test
    void twoChecksOfOneRequirementAreRefused() {
        assertThatThrownBy(() -> ChapterRunner.checksOf(List.of(Twice.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SAL-01 has two checks");
    }

    @Test
    void aSelectionBringsWhatItRestsOn() {
        RequirementSelection closed = Chapters.withPrerequisites(RequirementSelection.only("AMT-02"));
        Set<String> taken = new TreeSet<>(Chapters.checked());
        taken.removeIf(id -> !closed.includes(id));
        assertThat(taken).contains("AMT-02", "QRY-01", "SAL-06", "SAL-01").doesNotContain("KEY-01", "BRK-CON-01");
    }

    @Test
    void theTransportIsLookedAtTogetherWithWhoIsThere() {
        assertThat(Chapters.withPrerequisites(RequirementSelection.only("BRK-TLS-03"))
                        .includes("BRK-CON-01"))
                .isTrue();
        assertThat(Chapters.withPrerequisites(RequirementSelection.only("TLS-03"))
                        .includes("SAL-01"))
                .isTrue();
        assertThat(Chapters.withPrerequisites(RequirementSelection.only("TLS-03"))
                        .includes("BRK-CON-01"))
                .isFalse();
    }

    /** Two methods that claim the same requirement; never run. */
    static class Twice {
        @Verifies("SAL-01")
        void once() {}

        @Verifies("SAL-01")
        void again() {}
    }
}
