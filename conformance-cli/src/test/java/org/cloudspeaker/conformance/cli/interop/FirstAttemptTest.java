package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typical mistakes at the first attempt to certify good servers. */
class FirstAttemptTest {
    @TempDir
    Path folder;

    @Test
    void aMissingAuthorityNamesTheSetting() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder)) {
            sandbox.init(sandbox.parameters(), untouched -> untouched);

            CommandResult run = sandbox.certify("--only", "BRK-CON-01,TLS-03,SAL-01");

            assertThat(run.out())
                    .contains("no TLS connection to the broker at localhost:")
                    .contains("(no trusted authority vouches for its certificate): check its")
                    .contains("mqtt.trust")
                    .contains("payment.trust")
                    .doesNotContain("PKIX")
                    .doesNotContain("sun.security");
            assertThat(run.with("PASS")).doesNotContain("BRK-CON-01", "TLS-03", "SAL-01");
            assertThat(run.exitCode()).as(run.out()).isNotZero();
        }
    }

    @Test
    void publishingAsADeviceIsReportedAsAPossibleReason() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder)) {
            sandbox.init(sandbox.parameters(), IntegratorSandbox::trusting);

            CommandResult run = sandbox.certify("--only", "BRK-MSG");

            assertThat(run.exitCode()).as(run.out()).isEqualTo(3);
            assertThat(run.with("FAIL")).isEmpty();
            assertThat(run.reasons("INCONCLUSIVE"))
                    .containsOnly(
                            "a message did not arrive within 2000 ms; it was published with the devices' own login,"
                                    + " which a careful broker does not let publish: set mqtt.customer-server in the target");
        }
    }

    @Test
    void aWrongPathNamesTheSetting() throws Exception {
        try (IntegratorSandbox sandbox = IntegratorSandbox.start(folder)) {
            sandbox.init(sandbox.parameters().value("pgw_api_sale", "\"/sale\""));

            CommandResult run = sandbox.certify("--only", "SAL-01");

            assertThat(run.with("FAIL")).containsExactly("SAL-01");
            assertThat(run.firstFailure())
                    .contains("but was   : HTTP 404 with {\"error\":\"no such path\"}")
                    .contains("nothing takes it at this path: check pgw_api_sale");
        }
    }
}
