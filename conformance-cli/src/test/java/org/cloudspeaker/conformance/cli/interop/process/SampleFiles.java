package org.cloudspeaker.conformance.cli.interop.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What lies beside the modules. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A file or folder of sample-configs. */
    public static Path at(String path) {
        return beside("sample-configs").resolve(path);
    }

    /** A folder beside the modules. */
    public static Path beside(String name) {
        return Stream.of("..", ".")
                .map(parent -> Path.of(parent, name))
                .filter(Files::isDirectory)
                .map(folder -> folder.toAbsolutePath().normalize())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected " + name + " beside this module"));
    }
}
