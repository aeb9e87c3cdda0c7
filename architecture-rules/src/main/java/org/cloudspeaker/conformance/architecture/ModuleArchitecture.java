package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of one module, to be inherited by its {@code ArchitectureTest}, which adds what its packages may import.
 *
 * <p>What breaks a rule already may be listed in {@code src/test/resources/frozen} of the module, see {@link
 * FrozenViolations}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleArchitecture {
    private final PackageArrows arrows;
    private final Path module;
    private final JavaClasses shipped;
    private final JavaClasses tests;

    /**
     * Reads the classes of the module that the concrete test was compiled in.
     *
     * @param arrows what each package of the module imports, as {@link PackageArrows} says
     */
    protected ModuleArchitecture(String arrows) {
        this.arrows = PackageArrows.parse(arrows);
        Path testClasses = Path.of(URI.create(
                getClass().getProtectionDomain().getCodeSource().getLocation().toString()));
        module = testClasses.resolve("../..").normalize();
        shipped = new ClassFileImporter().importPath(testClasses.resolveSibling("classes"));
        tests = new ClassFileImporter().importPath(testClasses);
    }

    @Test
    void packagesHaveNoCycles() {
        checkShipped(PackageRules.NO_CYCLES);
    }

    @Test
    void packagesImportWhatTheirRowAllows() {
        checkShipped(arrows.rule());
    }

    @Test
    void packagesHaveAtMostThirtyFiles() {
        checkShipped(PackageRules.FEW_FILES);
        check(PackageRules.FEW_FILES.as("test packages have at most thirty files"), tests);
    }

    @Test
    void noPackageIsNamedLikeBuildOutput() {
        checkShipped(PackageRules.NO_MISLEADING_NAME);
        check(PackageRules.NO_MISLEADING_NAME.as("no test package is named target or spec"), tests);
    }

    @Test
    void internalPackagesAreUsedByTheirOwnParentAlone() {
        checkShipped(PackageRules.INTERNAL_STAYS_INSIDE);
    }

    @Test
    void typesHaveOneBareWordOnlyWhereTheFieldHasIt() {
        checkShipped(NamingRules.bareWords());
    }

    @Test
    void namesOfTypesEndInANoun() {
        checkShipped(NamingRules.NOUNS);
        check(NamingRules.NOUNS.as("names of types in tests end in a noun"), tests);
    }

    @Test
    void onlyTestsAreCalledTests() {
        checkShipped(NamingRules.NO_TEST);
        check(NamingRules.TESTS_ARE_CALLED_TEST, tests);
    }

    @Test
    void isAndHasReturnBoolean() {
        checkShipped(NamingRules.QUESTIONS_RETURN_BOOLEAN);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        LibraryRules.all().forEach(this::checkShipped);
    }

    @Test
    void nothingSleepsOrPrintsOrEndsTheProcess() {
        checkShipped(CodingRules.NO_SLEEP_PRINT_OR_EXIT);
    }

    @Test
    void nothingKeepsStaticState() {
        checkShipped(CodingRules.STATIC_FIELDS_ARE_FINAL);
        checkShipped(CodingRules.STATIC_FIELDS_HOLD_CONSTANTS);
    }

    @Test
    void everyFormatNamesItsLocale() {
        checkShipped(CodingRules.FORMATS_NAME_THEIR_LOCALE);
    }

    @Test
    void everyTimeComesFromAClock() {
        checkShipped(CodingRules.TIME_COMES_FROM_A_CLOCK);
    }

    private void checkShipped(ArchRule rule) {
        check(rule, shipped);
    }

    private void check(ArchRule rule, JavaClasses classes) {
        FrozenViolations.of(module).freeze(rule).check(classes);
    }
}
