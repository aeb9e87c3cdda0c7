package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudspeaker.conformance.architecture.ProductSources;
import org.junit.jupiter.api.Test;

/** Stands in the last module of the build and looks at the sources of all. */
class ProductNamesTest {
    private final ProductSources sources =
            new ProductSources(Path.of("..").toAbsolutePath().normalize());

    @Test
    void aSimpleNameStandsOnceInTheProduct() {
        assertThat(sources.repeatedNames()).isEmpty();
    }

    @Test
    void theSourcesOfOtherModulesAreSeen() {
        assertThat(sources.count()).isGreaterThan(900);
    }
}
