package org.cloudspeaker.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stay broken, and only as long as it is. */
class FrozenViolationsTest {
    private static final String KNOWN = "architecture.sample.spec is a misleading name";

    private final JavaClasses samples =
            new ClassFileImporter().importPackages("org.cloudspeaker.conformance.architecture.sample");

    @TempDir
    Path module;

    private Path list;

    @BeforeEach
    void begin() throws IOException {
        list = module.resolve("src/test/resources/frozen/no-package-is-named-target-or-spec.txt");
        Files.createDirectories(list.getParent());
    }

    @Test
    void whatIsListedIsTolerated() throws IOException {
        Files.writeString(list, KNOWN + "\n");
        rule().check(samples);
        assertThat(list).content().isEqualTo(KNOWN + "\n");
    }

    @Test
    void whatIsNotListedFails() {
        assertThatThrownBy(() -> rule().check(samples))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(KNOWN);
        assertThat(list).doesNotExist();
    }

    @Test
    void whatIsMendedLeavesTheList() throws IOException {
        Files.writeString(list, KNOWN + "\nelsewhere.target is a misleading name\n");
        rule().check(samples);
        assertThat(list).content().isEqualTo(KNOWN + "\n");
    }

    @Test
    void anEmptyListIsDeleted() throws IOException {
        Files.writeString(list, "elsewhere.target is a misleading name\n");
        rule().check(new ClassFileImporter().importClasses(FrozenViolationsTest.class));
        assertThat(list).doesNotExist();
    }

    private ArchRule rule() {
        return FrozenViolations.of(module).freeze(PackageRules.NO_MISLEADING_NAME);
    }
}
