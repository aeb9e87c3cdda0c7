package org.cloudspeaker.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.reader.TargetFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxRuleTest {
    private static final String DEVICE = "device: {parameters: posparam.ini, sn: TEST000000000001}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "LOCALHOST", "0:0:0:0:0:0:0:1"})
    void salesOnThisMachineNeedNoSandbox(String host) throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write("posparam.ini", TargetFolder.PARAMETERS.replace("127.0.0.1", host));

        assertThat(files.load(DEVICE).device().parameters().parameters()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker.example",
                "127.0.0.1.example",
                "localhost.example",
                "10.0.0.1",
                "0.0.0.0",
                "127.0.0.999",
                "::2",
                "::ffff:10.0.0.1",
                "1270.0.0.1"
            })
    void salesElsewhereNeedASandbox(String host) throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write("posparam.ini", TargetFolder.PARAMETERS.replace("127.0.0.1", host));

        assertThat(files.problems(DEVICE + "sandbox: false\n"))
                .containsExactly("acme.yaml:2:10: sandbox: expected true, because sales are made at " + host
                        + ", found false; try sandbox: true, if these are test servers");
        assertThat(files.load(DEVICE + "sandbox: true\n").sandbox()).isTrue();
    }

    @Test
    void everyHostThatNeedsASandboxIsNamed() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write(
                "posparam.ini",
                TargetFolder.PARAMETERS
                        .replace("127.0.0.1", "broker.example")
                        .replace("https://localhost", "http://pay.example"));

        assertThat(files.problems(DEVICE))
                .containsExactly("acme.yaml:1:1: sandbox: expected true, because sales are made at broker.example,"
                        + " pay.example, found nothing; try sandbox: true, if these are test servers");
    }

    @Test
    void withoutATargetFileTheHostsHaveToBeLoopback() throws IOException {
        Path parameters = new TargetFolder(folder)
                .write("other.ini", TargetFolder.PARAMETERS.replace("127.0.0.1", "broker.example"));

        assertThatThrownBy(() -> TargetFolder.loader().of(parameters, "TEST000000000001"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(parameters + ": sandbox: expected hosts of this machine, because sales are made there,"
                        + " found broker.example; try --sandbox, or a target file with sandbox: true, if these are test servers"
                        + " (conformance init other.ini writes one)");
    }

    @Test
    void aParameterFileAloneIsTakenWhereItsServersAreSaidToBeASandbox() throws IOException {
        Path parameters = new TargetFolder(folder)
                .write("other.ini", TargetFolder.PARAMETERS.replace("127.0.0.1", "broker.example"));

        assertThat(TargetFolder.loader()
                        .of(parameters, "TEST000000000001", true)
                        .sandbox())
                .isTrue();
    }
}
