package org.cloudspeaker.conformance.suites.junituse;

import com.acme.IntegratorTestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.suites.embedded.TargetFiles;
import org.junit.platform.launcher.TestExecutionListener;

/** Somebody's servers, and the folder in which their target file is. */
final class EmbeddedServersFixture implements AutoCloseable {
    private static final String TARGET = """
            name: Acme
            device: {parameters: posparam.ini, sn: "TEST000000000001", others: {pattern: "TEST9{n:011}", count: 100}}
            mqtt: {trust: broker-ca.pem, customer-server: {username: backend, password: "%s"}}
            payment: {trust: payment-ca.pem, api-key: {expired: "%s"}, decline: {amount: "51.00"}}
            """;

    private final EmbeddedServers servers;
    private final Path folder;

    private EmbeddedServersFixture(EmbeddedServers servers, Path folder) {
        this.servers = servers;
        this.folder = folder;
    }

    /** Servers, and a target file for them in this folder of {@link IntegratorTestClasses#ROOT}, with more in it. */
    static EmbeddedServersFixture start(String folder, String more, Fault... faults) throws IOException {
        EmbeddedServersFixture acme =
                new EmbeddedServersFixture(EmbeddedServers.start(Clock.systemUTC(), faults), emptied(folder));
        Target target = acme.servers.target();
        Path file = acme.folder.resolve("acme.yaml");
        TargetFiles.writeBeside(file, target);
        String text = TARGET.formatted(TargetFiles.publishersPassword(target), TargetFiles.expiredKey(target));
        Files.writeString(file, text + more);
        return acme;
    }

    /** An empty folder of {@link IntegratorTestClasses#ROOT}. */
    static Path emptied(String name) throws IOException {
        Path folder = Path.of(IntegratorTestClasses.ROOT, name);
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(EmbeddedServersFixture::delete);
            }
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a project with these classes while the servers are there. */
    List<TestOutcome> build(Class<?>... types) {
        return LauncherBuild.of(types);
    }

    /** Likewise, with settings of JUnit's. */
    List<TestOutcome> build(Map<String, String> configuration, Class<?>... types) {
        try (LauncherBuild build = new LauncherBuild()) {
            return build.run(configuration, types);
        }
    }

    /** Likewise, with somebody who listens. */
    List<TestOutcome> build(TestExecutionListener listener, Class<?>... types) {
        try (LauncherBuild build = new LauncherBuild(listener)) {
            return build.run(types);
        }
    }

    Target target() {
        return servers.target();
    }

    Path report() {
        return folder.resolve("report");
    }

    @Override
    public void close() {
        servers.close();
    }
}
