package org.cloudspeaker.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the rooms, and the habits that a compiler does not see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.cloudspeaker.conformance.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/conformance/libs/"))
            .importPackages("org.cloudspeaker.conformance");

    @ParameterizedTest(name = "{0} imports of our rooms only {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "spec         |",
                "firmware     |",
                "result       | spec",
                "target..     | spec",
                "format       | spec",
                "ota          | ota.zip target.. spec",
                "ota.zip      | target.document",
                "wire         | wire.tls target.. format result",
                "wire.tls     |",
                "wire.mqtt    | format",
                "wire.device  | wire wire.tls wire.mqtt target.. format result",
                "wire.customer | wire wire.tls wire.device target.. format result",
                "wire.speaker | wire wire.tls wire.device firmware target.. format",
                "wire.payment | wire wire.tls target.. format result",
                "wire.broker  | wire wire.tls wire.mqtt target.. format result",
            })
    void aRoomImportsOnlyWhatTheArchitectureAllows(String room, String allowed) {
        String[] others = allowed == null ? new String[0] : allowed.split(" ", -1);
        String[] open = new String[others.length + 1];
        open[0] = ROOT + room;
        for (int i = 0; i < others.length; i++) {
            open[i + 1] = ROOT + others[i];
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.cloudspeaker.conformance..").and(not(resideInAnyPackage(open))))
                .check(classes);
    }

    @Test
    void onlyTheRolesKnowTheLibrariesThatSpeakOnTheWire() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.cloudspeaker.conformance.libs.hivemq..",
                        "io.restassured..",
                        "com.github.tomakehurst..",
                        "org.cloudspeaker.conformance.libs.netty..",
                        "org.cloudspeaker.conformance.libs.hc..",
                        "org.bouncycastle..",
                        "org.cloudspeaker.conformance.libs.reactivex..")
                .check(classes);
    }

    @Test
    void onlyTheReadersOfFilesKnowJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "spec", ROOT + "target..", ROOT + "format")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cloudspeaker.conformance.libs.jackson..")
                .check(classes);
    }

    @Test
    void onlyTheBridgeKnowsJunit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(classes);
    }

    @Test
    void nothingSleepsOrPrintsOrEndsTheProcess() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    @Test
    void nothingKeepsStaticState() {
        fields().that().areStatic().should().beFinal().check(classes);
    }
}
