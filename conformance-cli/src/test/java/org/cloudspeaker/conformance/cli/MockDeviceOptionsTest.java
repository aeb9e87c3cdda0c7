package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.cli.MockDeviceSession.SN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage errors of the command {@code mock device}; it starts nothing then. */
class MockDeviceOptionsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MUTUAL_TLS = 4;

    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();

    @BeforeEach
    void writeParameters() throws IOException {
        MockDeviceSession.writeParameters(folder, 1, 8883, 8443);
    }

    @Test
    void allOptionProblemsAreReportedAtOnce() {
        int code = shell.run(
                "mock",
                "device",
                "--parameters",
                folder.resolve("none.ini").toString(),
                "--sn",
                SN,
                "--firmware",
                "V2",
                "--card",
                "PLASTIC",
                "--count",
                "0",
                "--fault",
                "SELLS_UNASKD",
                "--trust",
                folder.resolve("none.pem").toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .contains(
                        "--fault SELLS_UNASKD: expected the name of a fault, found an unknown one; did you mean"
                                + " SELLS_UNASKED?",
                        "--card: expected a card organisation (VISA, ",
                        "found PLASTIC",
                        "--count: expected 1 to 10000 devices, found 0",
                        "--firmware: expected V1.0.0 or V1.0.4, found V2",
                        "none.pem: --trust: expected a PEM file of certificates, found no such file",
                        "none.ini: ");
    }

    @Test
    void moreDevicesThanTheTargetHasAreRefused() {
        int code = shell.run(
                "mock",
                "device",
                "--parameters",
                folder.resolve("posparam.ini").toString(),
                "--sn",
                SN,
                "--count",
                "500");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err())
                .contains(
                        "--count: expected at most the 101 devices of the target, found 500; try --devices 'TEST9{n:");
    }

    @Test
    void mutualTlsWithoutACertificateIsAUsageError() throws Exception {
        MockDeviceSession.writeParameters(folder, MUTUAL_TLS, 8883, 8443);

        refused();

        assertThat(shell.err())
                .contains("posparam.ini: expected deviceCert.pem and deviceKey.pem beside it, or in key/ beside its"
                        + " folder, for mutual TLS (mqtt_auth_cert 4), found neither; try --certificate device.pem --key"
                        + " device-key.pem");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefusedAndNotShown() throws Exception {
        MockDeviceSession.writeParameters(folder, MUTUAL_TLS, 8883, 8443);
        TestAuthority authority = TestAuthority.create(CLOCK);
        Path certificate = PemEncoding.write(
                folder.resolve("device.pem"),
                authority.issue(CertificateSpec.forLoopback(CLOCK)).chain());
        Path key = PemEncoding.writeKey(
                folder.resolve("device-key.pem"),
                authority.issue(CertificateSpec.forLoopback(CLOCK)).key());

        refused("--certificate", certificate.toString(), "--key", key.toString());

        assertThat(shell.err())
                .contains(
                        "device-key.pem: expected a PEM file of the certificate's private key, without a password, found"
                                + " no key that belongs to the certificate in ")
                .doesNotContain(Files.readAllLines(key).get(1));
    }

    @Test
    void aCertificateNeedsItsKeyAndItsFaultsNeedMutualTls() {
        refused("--certificate", "device.pem", "--fault", "SHOWS_NO_CERTIFICATE");

        assertThat(shell.err())
                .contains(
                        "--certificate: expected --certificate and --key together, found one of them",
                        "--fault SHOWS_NO_CERTIFICATE needs mutual TLS: mqtt_auth_cert 4 in the parameter file");
    }

    @Test
    void aMissingTargetIsAUsageError() {
        assertThat(shell.run("mock", "device")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("expected a target file, or --parameters with --sn, found neither");
    }

    @Test
    void faultsAreListedWithTheirRequirements() {
        assertThat(shell.run("mock", "device", "--list-faults")).isZero();
        assertThat(shell.out()).containsPattern("SELLS_UNASKED +E2E-02 +sells\n");
    }

    private void refused(String... options) {
        String file = folder.resolve("posparam.ini").toString();
        List<String> all = new ArrayList<>(List.of("mock", "device", "--parameters", file, "--sn", SN));
        all.addAll(List.of(options));

        assertThat(shell.run(all.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
    }
}
