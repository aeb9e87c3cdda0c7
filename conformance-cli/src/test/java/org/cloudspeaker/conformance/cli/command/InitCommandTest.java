package org.cloudspeaker.conformance.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.cloudspeaker.conformance.cli.ParameterText;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();
    private Path parameters = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void aParameterFile() throws IOException {
        parameters = Files.createDirectory(folder.resolve("device")).resolve("posparam.ini");
        target = folder.resolve("acme.yaml");
        Files.writeString(parameters, ParameterText.of(1883, 8443));
    }

    @Test
    void theTargetThatIsWrittenLoadsAsItStands() {
        assertThat(init("--sn", "TEST77")).isZero();
        assertThat(shell.err()).isEmpty();

        Target loaded = new TargetLoader(Catalogue.load(), Map.of()).load(target);
        assertThat(loaded.device().sn()).isEqualTo("TEST77");
        assertThat(shell.out()).contains("./conformance certify " + target).doesNotContain("to complete:");
    }

    @Test
    void whatOnlyTheOwnerKnowsIsNamed() throws IOException {
        Files.writeString(parameters, ParameterText.at("pay.example"));

        assertThat(init()).isZero();
        assertThat(shell.out()).contains("to complete: ").contains("pay.example");
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        Files.writeString(target, "mine");

        assertThat(init()).isEqualTo(2);
        assertThat(shell.err()).contains("expected no such file, found one; --force overwrites it");
        assertThat(target).hasContent("mine");
    }

    @Test
    void forceWritesOverIt() throws IOException {
        Files.writeString(target, "mine");

        assertThat(init("--force")).isZero();
        assertThat(target).content().contains("sn: ");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(shell.run("init", parameters.toString(), "--out", "nowhere/target.yaml"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--out nowhere: expected a folder that exists, found none");
    }

    @Test
    void aMissingParameterFileIsAConfigurationError() throws IOException {
        Files.delete(parameters);

        assertThat(init()).isEqualTo(2);
        assertThat(shell.err()).contains("posparam.ini").contains("no such file");
        assertThat(target).doesNotExist();
    }

    @Test
    void noSecretIsPrintedOrWritten() throws IOException {
        init();

        assertThat(shell.out() + Files.readString(target)).doesNotContain("sk_test_change_me", "change-me");
    }

    private int init(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"init", parameters.toString(), "--out", target.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return shell.run(arguments);
    }
}
