package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.cli.interop.process.EditableText;
import org.cloudspeaker.conformance.cli.interop.process.InstalledPrograms;
import org.cloudspeaker.conformance.cli.interop.process.SampleFiles;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/** The example payment server in Node, over TLS on a free loopback port. */
final class NodeServerProcess implements ExamplePaymentServer {
    private final ServiceProcess service;
    private final int port;
    private final String apiKey;

    private NodeServerProcess(ServiceProcess service, int port, String apiKey) {
        this.service = service;
        this.port = port;
        this.apiKey = apiKey;
    }

    /**
     * Starts it.
     *
     * @param folder a folder for its files
     * @param change what is to be different from the example
     */
    static NodeServerProcess start(Path folder, TestIdentity identity, UnaryOperator<EditableText> change)
            throws IOException, InterruptedException {
        Path program = InstalledPrograms.require("node", "nodejs");
        Path script = change.apply(EditableText.copyOf(SampleFiles.at("servers/node/server.mjs")))
                .writeTo(folder.resolve("server.mjs"));
        String apiKey = "sk_test_" + UUID.randomUUID().toString().replace("-", "");
        ProcessBuilder command = new ProcessBuilder(program.toString(), script.toString());
        command.directory(folder.toFile());
        command.environment()
                .putAll(Map.of(
                        "API_KEY",
                        apiKey,
                        "TLS_KEY",
                        identity.key().toString(),
                        "TLS_CERT",
                        identity.certificate().toString(),
                        "HOST",
                        "127.0.0.1",
                        "PORT",
                        "0"));
        ServiceProcess service = ServiceProcess.listening(command);
        return new NodeServerProcess(service, service.port(), apiKey);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public String keySetting() {
        return "{header: X-API-Key}";
    }

    @Override
    public List<String> notGiven() {
        return List.of("KEY-04"); // It knows one key, which does not expire.
    }

    @Override
    public void close() {
        service.close();
    }
}
