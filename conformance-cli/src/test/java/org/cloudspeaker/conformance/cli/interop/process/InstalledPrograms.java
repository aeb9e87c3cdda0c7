package org.cloudspeaker.conformance.cli.interop.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that a test may need. */
public final class InstalledPrograms {
    private static final String REQUIRE_ALL = "CONFORMANCE_REQUIRE_ALL";

    /** Before the PATH: the programs of these names in /usr/sbin serve the system's own RabbitMQ alone. */
    private static final String RABBITMQ = "/usr/lib/rabbitmq/bin";

    private InstalledPrograms() {}

    /**
     * The program of this name, from the PATH or from where services are kept. Where it is missing the test is skipped
     * and says why; with CONFORMANCE_REQUIRE_ALL=true in the environment it fails.
     */
    public static Path require(String program, String debianPackage) {
        Optional<Path> found = find(program);
        if (found.isPresent()) {
            return found.get();
        }
        String reason = program + " is not installed: apt-get install " + debianPackage;
        if ("true".equals(System.getenv(REQUIRE_ALL))) {
            return Assertions.fail(reason);
        }
        System.out.println("Skipped, because " + reason);
        Assumptions.abort(reason);
        throw new AssertionError(reason);
    }

    private static Optional<Path> find(String program) {
        String path = RABBITMQ + ":" + System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
