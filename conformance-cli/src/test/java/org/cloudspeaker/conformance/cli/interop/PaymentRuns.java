package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.process.EditableText;

/** The payment chapters over one server, from a folder that holds what its integrator writes. */
final class PaymentRuns {
    private static final String CHAPTERS = "SAL,AMT,IDM,QRY,KEY,TLS,ROB";

    private final ConformanceProcess conformance;

    private PaymentRuns(ConformanceProcess conformance) {
        this.conformance = conformance;
    }

    /** Runs over this server as it is met at this port. */
    static PaymentRuns over(ExamplePaymentServer server, int port, Path folder) throws IOException {
        template()
                .value("mqtt_endpoint", "\"localhost\"")
                .value("pgw_endpoint", "\"" + server.endpoint() + "\"")
                .value("pgw_port", "\"" + port + "\"")
                .value("pgw_api_key", "\"" + server.apiKey() + "\"")
                .value("pgw_api_key_expiry", "\"20991231\"")
                .writeTo(folder.resolve("posparam.ini"));
        Files.writeString(folder.resolve("target.yaml"), """
                device: {parameters: posparam.ini, sn: TEST000000000001}
                payment:
                  trust: ca.pem
                  decline: {amount: "51.00"}
                  api-key: %s
                limits: {amounts: 10}
                """.formatted(server.keySetting()));
        return new PaymentRuns(new ConformanceProcess(folder, server.environment()));
    }

    /** The guide's parameter file. */
    static EditableText template() throws IOException {
        try (InputStream file = PaymentRuns.class.getResourceAsStream("guide-3.1.ini")) {
            return new EditableText(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    CommandResult certify() throws IOException, InterruptedException {
        return certify(CHAPTERS);
    }

    /** Some of the chapters, with what they rest on. */
    CommandResult certify(String chapters) throws IOException, InterruptedException {
        return conformance.run("certify", "target.yaml", "--only", chapters);
    }
}
