package org.cloudspeaker.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows each rule classes that break it. */
class RuleViolationsTest {
    private static final String SAMPLE = "org.cloudspeaker.conformance.architecture.sample";
    private static final String HANDED = SAMPLE + ".Handed";

    private final JavaClasses samples = new ClassFileImporter().importPackages(SAMPLE);

    @Test
    void aBareWordThatTheFieldDoesNotHaveIsFound() {
        assertThat(violations(NamingRules.bareWords()))
                .containsExactly(HANDED + " is one bare word, and bare-words.txt does not have it");
    }

    @Test
    void aParticipleIsFound() {
        assertThat(violations(NamingRules.NOUNS)).containsExactly(HANDED + " ends in a participle or an adverb");
    }

    @Test
    void aTestThatDoesNotSaySoIsFound() {
        JavaClasses self = new ClassFileImporter().importClasses(RuleViolationsTest.class);
        assertThat(violations(NamingRules.NO_TEST, self))
                .singleElement()
                .asString()
                .contains("RuleViolationsTest");
        assertThat(violations(NamingRules.TESTS_ARE_CALLED_TEST, self)).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerIsFound() {
        assertThat(violations(NamingRules.QUESTIONS_RETURN_BOOLEAN))
                .singleElement()
                .asString()
                .contains("isThere()");
    }

    @Test
    void defaultLocalesAreFound() {
        assertThat(violations(CodingRules.FORMATS_NAME_THEIR_LOCALE))
                .hasSize(2)
                .anyMatch(line -> line.contains("String.toLowerCase()"))
                .anyMatch(line -> line.contains("String.format("));
    }

    @Test
    void aTimeWithoutAClockIsFound() {
        assertThat(violations(CodingRules.TIME_COMES_FROM_A_CLOCK))
                .singleElement()
                .asString()
                .contains("Instant.now()");
    }

    @Test
    void printingIsFound() {
        assertThat(violations(CodingRules.NO_SLEEP_PRINT_OR_EXIT))
                .singleElement()
                .asString()
                .contains("System.out");
    }

    @Test
    void staticStateIsFound() {
        assertThat(violations(CodingRules.STATIC_FIELDS_ARE_FINAL))
                .singleElement()
                .asString()
                .contains("Handed.count");
        assertThat(violations(CodingRules.STATIC_FIELDS_HOLD_CONSTANTS))
                .singleElement()
                .asString()
                .contains("Handed.CACHE");
    }

    @Test
    void aCycleIsFound() {
        assertThat(violations(PackageRules.NO_CYCLES))
                .singleElement()
                .asString()
                .contains("architecture.sample.one", "architecture.sample.two");
    }

    @Test
    void aMisleadingPackageIsFound() {
        assertThat(violations(PackageRules.NO_MISLEADING_NAME))
                .containsExactly("architecture.sample.spec is a misleading name");
    }

    @Test
    void theUseOfAnotherPackagesInsideIsFound() {
        assertThat(violations(PackageRules.INTERNAL_STAYS_INSIDE))
                .isNotEmpty()
                .allMatch(line -> line.contains("SampleRule") && line.contains("HiddenPart"));
    }

    @Test
    void anArrowThatNoRowAllowsIsFound() {
        String rows = """
                architecture.sample          :
                architecture.sample.two      :
                architecture.sample.one      : architecture.sample.two
                architecture.sample.one.internal :
                architecture.sample.gone     :
                """;
        assertThat(violations(PackageArrows.parse(rows).rule()))
                .containsExactlyInAnyOrder(
                        "architecture.sample.two imports from architecture.sample.one: in LowerSide",
                        "architecture.sample.spec has no row in the table",
                        "architecture.sample.gone has a row and is no package");
    }

    @Test
    void aRowThatImportsALowerOneIsRefused() {
        assertThatThrownBy(() -> PackageArrows.parse("a : b\nb :"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the row of a imports b, which is lower");
    }

    @Test
    void twoRowsOfOnePackageAreRefused() {
        assertThatThrownBy(() -> PackageArrows.parse("a :\na :")).hasMessage("two rows of a");
    }

    @Test
    void aGroupStandsForItsPackages() {
        String rows = """
                architecture.sample.one      :
                both = architecture.sample.one architecture.sample.one.internal
                architecture.sample.two      : both
                """;
        assertThat(violations(PackageArrows.parse(rows).rule()))
                .noneMatch(line -> line.startsWith("architecture.sample.two imports"));
    }

    @Test
    void aWordWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> BareWords.parse("# words\nCard: a payment card\nHanded:"))
                .hasMessage("expected 'Word: reason' in bare-words.txt, found 'Handed:'");
    }

    private List<String> violations(ArchRule rule) {
        return violations(rule, samples);
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
