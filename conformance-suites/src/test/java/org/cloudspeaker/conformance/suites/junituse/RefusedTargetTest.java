package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.IntegratorTestClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be used is one failure with all problems, however many checks there are. */
class RefusedTargetTest {
    @Test
    void aMissingTargetFile() throws IOException {
        TestOutcome failure = theFailure(LauncherBuild.of(IntegratorTestClasses.Missing.class));

        assertThat(failure.message().lines())
                .containsExactly(
                        "nothing was checked:",
                        "@CertifyTarget of Missing: value: expected a target file in the working directory or on the "
                                + "test class path, found \"target/junit-use/missing/acme.yaml\"");
    }

    @Test
    void allProblemsOfABadTargetAtOnce() throws IOException {
        Files.writeString(EmbeddedServersFixture.emptied("bad").resolve("acme.yaml"), """
                device: {parameters: nowhere.ini, sn: "TEST000000000001"}
                limits: {connect: soon}
                """);

        TestOutcome failure = theFailure(LauncherBuild.of(IntegratorTestClasses.Bad.class));

        assertThat(failure.message())
                .contains("acme.yaml:1", "nowhere.ini", "acme.yaml:2", "limits.connect")
                .contains("@CertifyTarget of Bad: only, skip: expected an id or the beginning of ids, found \"XYZ\"")
                .contains("@CertifyTarget of Bad: report: expected a folder that can be written to, found \"pom.xml\"");
    }

    @Test
    void aFolderThatAnotherTargetReportsInto() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("folder", "")) {
            List<TestOutcome> both =
                    acme.build(IntegratorTestClasses.OwnFolder.class, IntegratorTestClasses.SameFolder.class);

            assertThat(both)
                    .filteredOn(outcome -> outcome.kind() == TestOutcome.EndKind.FAILED)
                    .singleElement()
                    .extracting(TestOutcome::message)
                    .asString()
                    .contains("@CertifyTarget of SameFolder: report: expected a folder of its own, "
                            + "found that of OwnFolder; try report = \"target/conformance-SameFolder\"");
        }
    }

    @Test
    void aChapterWithoutATarget() {
        assertThat(theFailure(LauncherBuild.of(IntegratorTestClasses.WithoutTarget.class))
                        .message())
                .contains("no target: annotate the class with @CertifyTarget(\"target.yaml\")");
    }

    private static TestOutcome theFailure(List<TestOutcome> outcomes) {
        List<TestOutcome> failed = outcomes.stream()
                .filter(outcome -> outcome.kind() == TestOutcome.EndKind.FAILED)
                .toList();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).thrown().orElseThrow().getStackTrace()).isEmpty();
        assertThat(outcomes).filteredOn(TestOutcome::test).isEmpty();
        return failed.get(0);
    }
}
