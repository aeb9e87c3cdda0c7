package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetProblemsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.cloudspeaker.conformance.config.reader.BadTarget#all")
    void aBadTargetFileSaysInOneLineWhatIsWrong(BadTarget bad) throws IOException {
        assertThat(new TargetFolder(folder).problems(bad.file())).containsExactly(bad.problem());
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoTargetFileSaysSo(String text, String found) throws IOException {
        assertThat(new TargetFolder(folder).problems(text))
                .containsExactly("acme.yaml" + found.replace("found", "expected a target file (YAML), found"));
    }

    static Stream<Arguments> whatIsNoTargetFileSaysSo() {
        String init = "; try conformance init posparam.ini to have one written";
        return Stream.of(
                arguments("", ": found an empty file"),
                arguments("- a\n", ":1:1: found a list" + init),
                arguments("hello\n", ":1:1: found a string" + init),
                arguments(TargetFolder.PARAMETERS, ": found the device's parameter file" + init),
                arguments("device:\n\tsn: X\n", ":2:1: found a tab where YAML wants spaces"),
                arguments("name: \"Acme\n", ":1:7: found a quote that is never closed"),
                arguments("device:\n---\ndevice:\n", ":3:1: found a second value after the first"),
                arguments("name: a\0b", ":1:8: found the control character U+0000, so no text file"),
                arguments("name: " + "x".repeat(1 << 20), ": found more than 1 MiB" + init),
                arguments("a: " + "[".repeat(70), ":1:68: found more than 64 levels of nesting"));
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheLines() throws IOException {
        String yaml = """
                name: Acme
                device:
                  parameters: missing.ini
                  sn: "no serial number"
                mqtt:
                  transport: ssl
                  customer-server: {username: backend, password: "${env:MQTT_BACKEND_PASSWORD}"}
                payment:
                  totl: count
                limits:
                  connect: five seconds
                  latency: {sale: 5}
                waivers:
                  - {id: QRY-51, reason: later, until: 2027-01-31}
                """;

        assertThat(new TargetFolder(folder).problems(yaml))
                .containsExactly(
                        "acme.yaml:3:15: device.parameters: expected the device's parameter file (posparam.ini),"
                                + " found no such file: missing.ini",
                        "acme.yaml:4:7: device.sn: expected a serial number of 1 to 32 letters, digits, dots, dashes,"
                                + " colons or underscores, found \"no serial number\"; try sn: \"TEST000000000001\"",
                        "acme.yaml:6:14: mqtt.transport: expected auto, tcp, tls or mutual-tls, found \"ssl\";"
                                + " try transport: auto",
                        "acme.yaml:7:50: mqtt.customer-server.password: expected the environment variable"
                                + " MQTT_BACKEND_PASSWORD, found none of that name;"
                                + " try export MQTT_BACKEND_PASSWORD=... before the run",
                        "acme.yaml:9:3: payment.totl: expected one of the keys trust, api-key, decline, total, repeats,"
                                + " found a key that is not known here; did you mean total?",
                        "acme.yaml:11:12: limits.connect: expected a duration such as 300ms, 5s or 2m (at most 10m),"
                                + " found \"five seconds\"; try connect: 5s",
                        "acme.yaml:12:19: limits.latency.sale: expected a duration such as 300ms, 5s or 2m"
                                + " (at most 10m), found a number; try sale: 5s",
                        "acme.yaml:14:10: waivers[1].id: expected the id of a requirement, found \"QRY-51\";"
                                + " did you mean QRY-15?");
    }

    @Test
    void theExceptionSaysAllOfThem() throws IOException {
        TargetFolder target = new TargetFolder(folder);

        assertThatThrownBy(() -> target.load("name: \"\"\nnaem: x\n"))
                .isInstanceOf(ConfigException.class)
                .message()
                .contains("device: expected")
                .contains("name: expected")
                .contains("naem: expected");
    }

    @Test
    void filesThatCannotBeReadAreOneProblem() throws IOException {
        TargetFolder target = new TargetFolder(folder);
        Path latin = target.write("latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xE4});
        Path huge = target.write("huge.ini", new byte[(1 << 20) + 1]);

        assertThat(target.problems(folder.resolve("none.yaml")))
                .containsExactly("none.yaml: expected a target file (YAML), found no such file;"
                        + " try conformance init posparam.ini to have one written");
        assertThat(target.problems(latin))
                .containsExactly(
                        "latin.yaml: expected a target file (YAML), found a byte that is not UTF-8 at offset 3");
        assertThat(target.problems("device: {parameters: " + huge.getFileName() + ", sn: T1}\n"))
                .containsExactly("acme.yaml:1:22: device.parameters: expected the device's parameter file"
                        + " (posparam.ini), found more than 1 MiB: huge.ini");
    }

    @Test
    void aBombOfAliasesIsOneProblem() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(new TargetFolder(folder).problems(bomb.toString()))
                .containsExactly(
                        "acme.yaml:1:5: expected a target file (YAML), found an anchor (&), which is not taken here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credentials: {username: [canary], password: canary}",
                "credentials: {username: a, password: [canary]}",
                "credentials: canary",
                "others: canary",
                "password: canary",
                "credentials: {username: a, password: \"canary${env:NO}\"}",
                "others: [\"${env:BACKEND} x\"]",
                "credentials: {username: a, password: &x canary}, others: *x",
                "credentials: {username: a, password: \"canary}",
                "credentials: {username: a, password: canary: canary}",
                "credentials: {username: a, password: !x canary}",
                "credentials: {username: a, password: canary, password: canary}",
            })
    void noProblemHoldsASecret(String setting) throws IOException {
        String yaml = "device: {parameters: posparam.ini, sn: T1, " + setting + "}\n";

        assertThat(new TargetFolder(folder).problems(yaml)).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }
}
