package org.cloudspeaker.conformance.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get wrong when they first certify good servers. */
class FirstTryTest {
    @TempDir
    Path folder;

    @Test
    void whoDoesNotNameTheAuthorityIsToldWhichSetting() throws Exception {
        try (Sandbox sandbox = Sandbox.start(folder)) {
            sandbox.init(sandbox.parameters(), untouched -> untouched);

            Outcome run = sandbox.certify("--only", "BRK-CON-01,TLS-03,SAL-01");

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
    void whoPublishesAsADeviceIsToldOnceThatTheBrokerMayForbidIt() throws Exception {
        try (Sandbox sandbox = Sandbox.start(folder)) {
            sandbox.init(sandbox.parameters(), Sandbox::trusting);

            Outcome run = sandbox.certify("--only", "BRK-MSG");

            assertThat(run.with("FAIL")).containsExactly("BRK-MSG-01");
            assertThat(run.reasons("SKIPPED")).containsOnly("blocked by BRK-MSG-01, which failed");
            assertThat(run.firstFailure()).isEqualTo("""
                    Failed (1)

                    BRK-MSG-01 MUST (guide 2.2): A message published to prefix/SN reaches the device byte for byte
                      sent      : a message, published with QoS 1
                      expected  : it arrives within 2000 ms
                      but was   : nothing arrived
                                  it was published with the devices' own login, which a careful broker does not let
                                  publish: set mqtt.customer-server in the target
                      in a shop : the device gets nothing, or JSON that it cannot read or that names another amount
                      try       : hand the payload on unchanged: switch off rules, bridges and plugins that parse,
                                  re-encode or wrap it
                      again     : conformance certify target.yaml --only BRK-MSG-01""");
        }
    }

    @Test
    void whoNamesAWrongPathIsToldWhichOne() throws Exception {
        try (Sandbox sandbox = Sandbox.start(folder)) {
            sandbox.init(sandbox.parameters().value("pgw_api_sale", "\"/sale\""));

            Outcome run = sandbox.certify("--only", "SAL-01");

            assertThat(run.with("FAIL")).containsExactly("SAL-01");
            assertThat(run.firstFailure())
                    .contains("but was   : HTTP 404 with {\"error\":\"no such path\"}")
                    .contains("nothing takes it at this path: check pgw_api_sale");
        }
    }
}
