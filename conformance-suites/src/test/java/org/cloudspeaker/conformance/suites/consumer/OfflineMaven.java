package org.cloudspeaker.conformance.suites.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Maven as its user starts it, offline. */
final class OfflineMaven {
    private static final long SECONDS = 120;

    private final LocalRepository repository;

    OfflineMaven(LocalRepository repository) {
        this.repository = repository;
    }

    /**
     * What came of a build.
     *
     * @param success whether Maven says so
     * @param output all that it printed
     */
    record BuildResult(boolean success, String output) {}

    /** Runs {@code mvn test} in a project; what it prints stays in the log. */
    BuildResult test(Path project, Map<String, String> environment, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("mvn did not end in " + SECONDS + " s: " + Files.readString(log));
            }
            return new BuildResult(process.exitValue() == 0, Files.readString(log));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        String settings = repository.settings().toString();
        String mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
        return List.of(
                mvn,
                "--offline",
                "--update-snapshots",
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings,
                "--global-settings",
                settings,
                "-Daether.offline.protocols=file",
                "test");
    }
}
