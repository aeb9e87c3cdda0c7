package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.IntegratorTestClasses;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.EvidenceListener;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.suites.allure.AllureEvidenceListener;
import org.cloudspeaker.conformance.suites.embedded.TargetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The sample's folder is shared by the tests. */
@Execution(ExecutionMode.SAME_THREAD)
class AllureEvidenceTest {
    @TempDir
    Path results;

    @Test
    void everyExchangeIsAStepWithItsRequestAndItsResponse() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("allure", "")) {
            recorded(acme);
        }

        assertThat(content("SAL-01 "))
                .contains("\"name\":\"x-", " HTTP POST https://", " -> HTTP 200")
                .contains("\"name\":\"request\"", "\"name\":\"response\"", "\"name\":\"PASS\"");
        assertThat(content("BRK-CON-01 ")).contains(" MQTT CONNECT", " -> CONNACK 0");
        assertThat(all("attachment")).anySatisfy(text -> assertThat(text).contains("\"emvData\""));
    }

    @Test
    void noSecretGetsThere() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("allure", "")) {
            recorded(acme);

            var parameters = acme.target().device().parameters().parameters().orElseThrow();
            assertThat(all(""))
                    .isNotEmpty()
                    .noneSatisfy(text -> assertThat(text)
                            .contains(parameters.payment().apiKey().value()))
                    .noneSatisfy(text -> assertThat(text)
                            .contains(parameters.mqtt().password().value()))
                    .noneSatisfy(text -> assertThat(text).contains(TargetFiles.publishersPassword(acme.target())));
        }
    }

    @Test
    void withoutAllureNothingOfItIsLoaded() throws Exception {
        URL[] ours = {
            AllureEvidenceListener.class.getProtectionDomain().getCodeSource().getLocation(),
            EvidenceListener.class.getProtectionDomain().getCodeSource().getLocation(),
            RequirementResult.class.getProtectionDomain().getCodeSource().getLocation(),
            org.junit.platform.commons.support.ReflectionSupport.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(without);
            Class<?> type = without.loadClass(AllureEvidenceListener.class.getName());
            Object evidence = type.getConstructor().newInstance();
            var checked = Stream.of(type.getMethods())
                    .filter(method -> method.getName().equals("checkFinished"))
                    .findFirst()
                    .orElseThrow();

            checked.invoke(evidence, null, List.of());

            assertThat(checked.getDeclaringClass().getClassLoader()).isSameAs(without);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void recorded(EmbeddedServersFixture acme) {
        AllureLifecycle before = Allure.getLifecycle();
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(results));
        Allure.setLifecycle(lifecycle);
        try {
            assertThat(acme.build(new AllureJunitPlatform(lifecycle), IntegratorTestClasses.Allure.class))
                    .isNotEmpty();
        } finally {
            Allure.setLifecycle(before);
        }
    }

    private String content(String check) throws IOException {
        return all("result.json").stream()
                .filter(text -> text.contains("\"name\":\"" + check))
                .findFirst()
                .orElseThrow();
    }

    private List<String> all(String kind) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.getFileName().toString().contains(kind))
                    .map(AllureEvidenceTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
