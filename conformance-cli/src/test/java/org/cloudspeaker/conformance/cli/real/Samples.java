package org.cloudspeaker.conformance.cli.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sample configurations, as they lie beside the modules. */
final class Samples {
    private Samples() {}

    /** A file or folder of sample-configs. */
    static Path at(String path) {
        return Stream.of("../sample-configs", "sample-configs")
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(folder -> folder.resolve(path).toAbsolutePath().normalize())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected sample-configs beside this module"));
    }
}
