package org.cloudspeaker.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds a name twice in any two modules, and looks at nothing that a build made. */
class ProductSourcesTest {
    @TempDir
    Path root;

    @Test
    void aNameInTwoModulesIsFoundWithItsFiles() throws IOException {
        write("core/src/main/java/a/DataKey.java");
        write("core/src/main/java/a/package-info.java");
        write("cli/src/main/java/b/package-info.java");
        write("cli/src/test/java/b/DataKey.java");
        write("cli/src/test/java/b/OtherKey.java");
        write("cli/target/src/OtherKey.java");
        ProductSources sources = new ProductSources(root);
        assertThat(sources.count()).isEqualTo(3);
        assertThat(sources.repeatedNames())
                .isEqualTo(Map.of(
                        "DataKey", List.of("cli/src/test/java/b/DataKey.java", "core/src/main/java/a/DataKey.java")));
    }

    private void write(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }
}
