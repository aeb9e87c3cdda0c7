package org.cloudspeaker.conformance.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.cloudspeaker.conformance.cli.ParameterText;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CertifyDeviceCommandTest {
    private static final String SN = "TEST000000000001";

    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();

    @Test
    void theMockDeviceInsideIsConformant() throws IOException {
        int code = certify();

        assertThat(code).as(shell::out).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(shell.lastLine())
                .isEqualTo("CONFORMANT: 19 requirements met, none broken; certified: device. Exit code 0.");
        assertThat(shell.out()).contains("31 of 189 requirements").doesNotContain("data-key");
    }

    @Test
    void whatLeadsADeviceThereIsWrittenAndIsItselfConformant() throws IOException {
        certify();
        Path bench = folder.resolve("out/bench");

        assertThat(new CommandLineRunner()
                        .run("check-parameters", bench.resolve("posparam.ini").toString()))
                .isZero();
        assertThat(new CommandLineRunner()
                        .run(
                                "check-package",
                                bench.resolve("CUST_DS50-MQ_BENCH_V1.0.0.zip").toString()))
                .isZero();
        assertThat(bench.resolve("ca.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(Stream.of("posparam.ini", "CUST_DS50-MQ_BENCH_V1.0.0.zip").map(bench::resolve))
                .as("what holds secrets is for its owner alone")
                .allSatisfy(
                        file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }

    @Test
    void noSecretOfTheBenchIsInWhatIsPrintedOrReported() throws IOException {
        certify("--only", "DEV-11");
        DeviceParameters parameters = ParameterFile.read(folder.resolve("out/bench/posparam.ini"))
                .parameters()
                .orElseThrow();
        String report = Files.readString(folder.resolve("out/report.json"))
                + Files.readString(folder.resolve("out/report.html"))
                + Files.readString(folder.resolve("out/junit.xml"))
                + shell.out();

        assertThat(report)
                .contains("pgw_api", "DEV-11")
                .doesNotContain(parameters.payment().apiKey().value())
                .doesNotContain(parameters.mqtt().password().value())
                .doesNotContain("4514617628832125");
    }

    @Test
    void inMutualTlsTheMockDeviceIsConformantAndItsKeyStaysInItsFiles() throws IOException {
        int code = certify(target("tls: mutual, mock: {firmware: guide}"));
        Path bench = folder.resolve("out/bench");

        assertThat(code).as(shell::out).isZero();
        assertThat(ParameterFile.read(bench.resolve("posparam.ini"))
                        .parameters()
                        .orElseThrow()
                        .mqtt())
                .satisfies(mqtt -> assertThat(mqtt.authCert()).isEqualTo(4))
                .satisfies(mqtt -> assertThat(mqtt.username()).isEmpty());
        String key = Files.readString(bench.resolve("deviceKey.pem"));
        assertThat(Files.getPosixFilePermissions(bench.resolve("deviceKey.pem")))
                .hasSize(2);
        assertThat(OtaPackage.read(OtaPackageFile.at(bench.resolve("CUST_DS50-MQ_BENCH_V1.0.0.zip")))
                        .resources()
                        .orElseThrow()
                        .keys())
                .containsOnlyKeys("key/ServerCA.pem", "key/deviceCert.pem", "key/deviceKey.pem");
        assertThat(reports() + shell.out() + shell.err())
                .contains("DEV-01")
                .doesNotContain("PRIVATE KEY")
                .doesNotContain(key.lines().skip(1).findFirst().orElseThrow());
    }

    private String reports() throws IOException {
        return Files.readString(folder.resolve("out/report.json"))
                + Files.readString(folder.resolve("out/report.html"))
                + Files.readString(folder.resolve("out/junit.xml"));
    }

    @Test
    void aDeviceWithoutItsCertificateFailsWithWhatItIsToShow() throws IOException {
        int code = certify(target("tls: mutual, mock: {faults: [SHOWS_NO_CERTIFICATE]}"), "--only", "DEV-01");

        assertThat(code).isEqualTo(1);
        assertThat(shell.out().replaceAll("\\s+", " "))
                .contains("but was : no certificate")
                .contains("show key/deviceCert.pem of the resource package");
    }

    @Test
    void faultsThatCouldChangeNothingOnThisBenchAreRefused() throws IOException {
        assertThat(certify(target("tls: false, mock: {faults: [SHOWS_NO_CERTIFICATE, TAKES_ANY_HOST]}")))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains(
                        "bench.mock.faults: expected faults that change something on this bench, found"
                                + " SHOWS_NO_CERTIFICATE, which needs mutual TLS (bench.tls)",
                        "found TAKES_ANY_HOST, which needs TLS (bench.tls)");
        assertThat(certify(target("tls: mutual, mock: {faults: [LOGS_IN_AS_ITSELF]}")))
                .isEqualTo(2);
        assertThat(shell.err()).contains("found LOGS_IN_AS_ITSELF, which needs a login with a password (bench.tls)");
    }

    @Test
    void theReportCountsTheSalesThatTheDeviceSentAndNamesNoBound() throws IOException {
        certify("--only", "DEV-13");

        assertThat(shell.out()).containsPattern("sales +: [1-9]\\d* in [1-9]\\d* requests\\R");
        assertThat(Files.readString(folder.resolve("out/report.json")))
                .containsPattern("\"sales\"\\s*:\\s*\"[1-9]\\d* in [1-9]\\d* requests\"");
    }

    @Test
    void aFaultOfTheDeviceIsNamedWithTheCommandToRunItAgain() throws IOException {
        int code = certify(target("mock: {faults: [NEVER_REPEATS]}, settle: 1ms"), "--only", "DEV-13");

        assertThat(code).isEqualTo(1);
        assertThat(shell.out())
                .contains("DEV-13 MUST (device firmware)")
                .contains("  expected  : the same sale again, since no answer came")
                .contains("  again     : ./conformance certify-device " + folder.resolve("device.yaml")
                        + " --only DEV-13\n");
    }

    @Test
    void withoutATerminalNobodyPresentsACardAndNothingPasses() throws IOException {
        int code = certify(target("settle: 1ms"), "--only", "DEV-01");

        assertThat(code).isEqualTo(3);
        assertThat(shell.out().replaceAll("\\s+", " "))
                .contains("no device connected to the broker at localhost:")
                .contains("it was to be set up by nobody, for there is no terminal: run it in one, or say a command in"
                        + " bench.steps.set-up")
                .doesNotContain("check bench.host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no-such-program-anywhere | could not be started: see that it is installed and in a folder of the PATH,"
                        + " or write its path (command of bench.steps.set-up)",
                "\"{folder}/nope.sh\" | could not be started: see that this file is there, can be executed, and names a"
                        + " program in its first line that is there (command of bench.steps.set-up)",
                "\"false\" | ended with exit code 1: run the command of bench.steps.set-up by hand",
                "sleep, \"60\" | was still running after 200 ms and was ended: a command has to end once it has done its"
                        + " part; bench.steps.set-up.within says how long that may take"
            })
    @EnabledOnOs(OS.LINUX)
    void aCommandThatDoesNotDoItsPartGetsItsOwnAdvice(String command, String words) throws IOException {
        int code = certify(
                target("settle: 1ms, steps: {set-up: {command: [" + command + "], within: 200ms}}"),
                "--only",
                "DEV-01");

        assertThat(code).isEqualTo(3);
        assertThat(shell.out().replaceAll("\\s+", " ")).contains(words).doesNotContain("check bench.host");
    }

    @Test
    void whatStayedOpenIsRunAgainFromItsRoot() throws IOException {
        assertThat(certify(target("settle: 1ms"))).isEqualTo(3);
        assertThat(shell.out())
                .contains("  again     : ./conformance certify-device " + folder.resolve("device.yaml")
                        + " --only DEV-01\n");
    }

    @Test
    void aTakenPortIsOneErrorAndNothingIsRun() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = certify(target("ports: {broker: " + taken.getLocalPort() + "}"));

            assertThat(code).isEqualTo(2);
            assertThat(shell.err())
                    .contains("bench: expected an address where servers can be started, found port "
                            + taken.getLocalPort() + " of 127.0.0.1 is taken by another program");
            assertThat(shell.out()).doesNotContain("DEV");
        }
    }

    @Test
    void anUnknownFaultIsAnError() throws IOException {
        assertThat(certify(target("mock: {faults: [FLIES_AWAY]}"))).isEqualTo(2);
        assertThat(shell.err())
                .contains("bench.mock.faults: expected names of faults")
                .contains("FLIES_AWAY");
    }

    @Test
    void aTargetOfTheOtherKindIsSentToTheOtherCommand() throws IOException {
        Path device = target("settle: 1ms");

        assertThat(shell.run(
                        "certify",
                        device.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("try conformance certify-device " + device);
        assertThat(certify("--only", "SAL-01")).isEqualTo(2);
        assertThat(shell.err()).contains("the selected requirements are about two servers; try conformance certify");
        assertThat(new CommandLineRunner().run("certify", "--only", "DEV")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bench:\n", "bench: # to be filled in\n"})
    void aTargetWithoutABenchIsToldThatTheBenchIsMissing(String bench) throws IOException {
        Path device = Files.writeString(folder.resolve("device.yaml"), "device: {sn: " + SN + "}\n" + bench);

        assertThat(certify(device)).isEqualTo(2);
        assertThat(shell.err())
                .contains("device.yaml:1:1: bench: expected the bench of the device that is certified, whose parameter"
                        + " file is written for it, found nothing; try bench: {host: 192.0.2.10}")
                .doesNotContain("device.parameters");
    }

    @Test
    void aTargetOfServersNamesTheOtherCommand() throws IOException {
        Files.writeString(folder.resolve("posparam.ini"), ParameterText.of(1883, 8443));
        Path servers = Files.writeString(
                folder.resolve("target.yaml"), "sandbox: true\ndevice: {parameters: posparam.ini, sn: " + SN + "}\n");

        assertThat(certify(servers)).isEqualTo(2);
        assertThat(shell.err()).contains("found one of servers; try conformance certify " + servers);
    }

    /** A device as a program of its own, and commands that do at it what has to be done. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void commandsDoWhatHasToBeDoneAtADevice() throws Exception {
        commandsDoIt("true");
    }

    /** The device finds its certificate where the bench wrote it, beside the parameter file. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void commandsDoItAtADeviceThatShowsACertificate() throws Exception {
        commandsDoIt("mutual");
    }

    private void commandsDoIt(String tls) throws Exception {
        Path go = pipe("go");
        Path keys = pipe("keys");
        Path device = target("""
                tls: %s, settle: 300ms, steps: {set-up: {command: [sh, -c, "echo go > %s"], within: 60s}, \
                card: {command: [sh, -c, "echo card > %s"], within: 10s}, \
                query: {command: [sh, -c, "echo day > %s"], within: 10s}}""".formatted(tls, go, keys, keys));
        try (RandomAccessFile held = new RandomAccessFile(keys.toFile(), "rw");
                InputStream typed = new FileInputStream(keys.toFile())) {
            CompletableFuture<Integer> certified =
                    CompletableFuture.supplyAsync(() -> certify(device, "--only", "DEV-01,DEV-04,DEV-05,DEV-15"));
            CompletableFuture<Integer> mock = CompletableFuture.supplyAsync(() -> play(go, typed));

            assertThat(certified.get(90, TimeUnit.SECONDS)).as(shell::out).isZero();
            held.write("quit\n".getBytes(StandardCharsets.UTF_8));
            assertThat(mock.get(20, TimeUnit.SECONDS)).isZero();
        }
    }

    private int play(Path go, InputStream typed) {
        try (InputStream told = new FileInputStream(go.toFile())) {
            assertThat(told.read()).isPositive();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Path bench = folder.resolve("out/bench");
        return new CommandLineRunner()
                .reading(typed)
                .run(
                        "mock",
                        "device",
                        "--parameters",
                        bench.resolve("posparam.ini").toString(),
                        "--trust",
                        bench.resolve("ca.pem").toString(),
                        "--sn",
                        SN,
                        "--encrypted");
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();
        return pipe;
    }

    private Path target(String bench) throws IOException {
        return Files.writeString(folder.resolve("device.yaml"), "device: {sn: " + SN + "}\nbench: {" + bench + "}\n");
    }

    private int certify(String... more) {
        return certify(new String[] {"certify-device"}, more);
    }

    private int certify(Path target, String... more) {
        return certify(new String[] {"certify-device", target.toString()}, more);
    }

    private int certify(String[] command, String[] more) {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(command));
        all.addAll(java.util.List.of(more));
        all.addAll(java.util.List.of("--out", folder.resolve("out").toString()));
        return shell.run(all.toArray(String[]::new));
    }
}
