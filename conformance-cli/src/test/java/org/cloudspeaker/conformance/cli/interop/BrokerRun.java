package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;

/** The broker's chapter over one broker, from a folder that holds what its integrator writes. */
final class BrokerRun {
    private static final String CERTIFICATES = """
              device-certificate: {certificate: device.pem, key: device-key.pem}
              expired-certificate: {certificate: expired-device.pem, key: expired-device-key.pem}
            """;

    private final ConformanceProcess conformance;

    private BrokerRun(ConformanceProcess conformance) {
        this.conformance = conformance;
    }

    /**
     * A run over this broker.
     *
     * @param folder of the integrator, with the servers' {@code ca.pem} in it
     */
    static BrokerRun over(ThirdPartyBroker broker, BrokerSetup setUp, Path folder) throws IOException {
        BrokerCredentials logins = broker.logins();
        PaymentRuns.template()
                .value("mqtt_endpoint", "\"localhost\"")
                .value("mqtt_port", "\"" + broker.port() + "\"")
                .value("mqtt_auth_cert", setUp.hardened() ? "1" : "0")
                .value("pgw_endpoint", "\"https://localhost\"")
                .writeTo(folder.resolve("posparam.ini"));
        Files.writeString(
                folder.resolve("target.yaml"),
                """
                device:
                  parameters: posparam.ini
                  sn: %s
                  others: {pattern: "%s", count: %d}
                  credentials: {username: "%s", password: "${env:DEVICE_PASSWORD}"}
                mqtt:
                  transport: %s
                  trust: ca.pem
                  customer-server: {username: "%s", password: "${env:SERVER_PASSWORD}"}
                  status-topic: "pos/status/{sn}"
                """.formatted(
                                        BrokerTestDevices.OWN,
                                        BrokerTestDevices.PATTERN,
                                        BrokerTestDevices.OTHERS,
                                        logins.device(),
                                        setUp.transport(),
                                        logins.server())
                        + (setUp.asksForCertificates() ? CERTIFICATES : ""));
        return new BrokerRun(new ConformanceProcess(
                folder,
                Map.of(
                        "DEVICE_PASSWORD",
                        logins.devicePassword(),
                        "SERVER_PASSWORD",
                        logins.serverPassword(),
                        "COLUMNS",
                        "100")));
    }

    CommandResult certify() throws IOException, InterruptedException {
        return certify("BRK");
    }

    /** Some of the chapter. */
    CommandResult certify(String only) throws IOException, InterruptedException {
        return conformance.run("certify", "target.yaml", "--only", only);
    }
}
