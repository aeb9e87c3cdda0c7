package org.cloudspeaker.conformance.suites.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A local repository of its own, so that the user's never holds what was built here. All else comes from the user's,
 * which stands as a file repository in the place of every other one: no network is needed.
 *
 * @param settings the settings that say so
 */
record LocalRepository(Path settings) {
    private static final Path MODULES = Path.of("..");
    private static final String SETTINGS = """
            <settings>
              <localRepository>%1$s</localRepository>
              <mirrors>
                <mirror><id>this-build</id><mirrorOf>*</mirrorOf><url>%2$s</url></mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>this-build</id>
                  <repositories>
                    <repository>%3$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>%3$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>this-build</activeProfile></activeProfiles>
            </settings>
            """;
    // A local repository has no checksums: what is in it was looked at when it was downloaded.
    private static final String CENTRAL =
            "<id>central</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";

    /** Installs the packaged modules of this build into a folder. */
    static LocalRepository in(Path folder) throws IOException {
        Path repository = folder.resolve("repository").toAbsolutePath();
        String version = property("project.version");
        Path ours = repository.resolve("org/cloudspeaker");
        installPom(MODULES, ours.resolve("conformance").resolve(version), "conformance-" + version);
        Path libs = ours.resolve("conformance-libs").resolve(version);
        installPom(MODULES.resolve("conformance-libs"), libs, "conformance-libs-" + version);
        install("conformance-libs/json", "conformance-libs-json", ours, version);
        install("conformance-libs/net", "conformance-libs-net", ours, version);
        install("conformance-core", "conformance-core", ours, version);
        install("reports", "conformance-reports", ours, version);
        install("conformance-suites", "conformance-suites", ours, version);
        Path settings = folder.resolve("settings.xml");
        String theirs = Path.of(property("local.repository")).toUri().toString();
        Files.writeString(settings, SETTINGS.formatted(repository, theirs, CENTRAL.formatted(theirs)));
        return new LocalRepository(settings.toAbsolutePath());
    }

    private static void install(String module, String artifact, Path ours, String version) throws IOException {
        Path folder = ours.resolve(artifact).resolve(version);
        String name = artifact + "-" + version;
        installPom(MODULES.resolve(module), folder, name);
        Path jar = MODULES.resolve(module).resolve("target").resolve(name + ".jar");
        Files.copy(jar, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void installPom(Path module, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is not set: run mvn verify");
    }
}
