package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudspeaker.conformance.cli.example.RelationalPaymentServer;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/** The payment server over a relational database, as a process of its own: it takes a bearer token. */
final class RelationalServerProcess implements ExamplePaymentServer {
    private final ServiceProcess service;
    private final int port;
    private final String apiKey;
    private final String expiredKey;

    private RelationalServerProcess(ServiceProcess service, int port, String apiKey, String expiredKey) {
        this.service = service;
        this.port = port;
        this.apiKey = apiKey;
        this.expiredKey = expiredKey;
    }

    static RelationalServerProcess start(TestIdentity identity) throws IOException, InterruptedException {
        String apiKey = "sk_test_" + UUID.randomUUID();
        String expiredKey = "sk_test_" + UUID.randomUUID();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dsun.net.httpserver.maxReqTime=15",
                "-cp",
                System.getProperty("java.class.path"),
                RelationalPaymentServer.class.getName());
        command.environment()
                .putAll(Map.of(
                        "TLS_CERT",
                        identity.certificate().toString(),
                        "TLS_KEY",
                        identity.key().toString(),
                        "API_KEYS",
                        apiKey + "=20991231," + expiredKey + "=20200131"));
        ServiceProcess service = ServiceProcess.listening(command);
        return new RelationalServerProcess(service, service.port(), apiKey, expiredKey);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    /** Secrets that must not be in any output. */
    List<String> secrets() {
        return List.of(apiKey, expiredKey);
    }

    @Override
    public String keySetting() {
        return "{header: Authorization, prefix: \"Bearer \", expired: \"${env:EXPIRED_KEY}\"}";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("EXPIRED_KEY", expiredKey);
    }

    @Override
    public void close() {
        service.close();
    }
}
