package org.cloudspeaker.conformance.cli.mock.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.mock.server.MockServerPlan.ServerEndpoint;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;

/** How running mocks are reached, for a device, for a shell and for scripts. */
public final class MockAddresses {
    /** {@code mqtt_auth_cert} as the firmware takes it (device facts, "MQTT"). */
    private static final int MUTUAL_TLS = 4;

    private final MockServerGroup mocks;
    private final String host;
    private final boolean tls;

    public MockAddresses(MockServerGroup mocks) {
        this.mocks = mocks;
        this.host = mocks.plan().site().host();
        this.tls = mocks.plan().site().tls();
    }

    /** {@code ready payment https://localhost:43211 broker mqtts://localhost:43210}. */
    public String ready() {
        StringBuilder line = new StringBuilder("ready");
        mocks.payment()
                .ifPresent(server -> line.append(" payment ")
                        .append(endpoint(server))
                        .append(':')
                        .append(server.port()));
        mocks.broker()
                .ifPresent(broker -> line.append(" broker ")
                        .append(tls ? "mqtts://" : "mqtt://")
                        .append(host)
                        .append(':')
                        .append(broker.port()));
        return line.toString();
    }

    private String endpoint(MockPaymentServer server) {
        return server.endpoint().getScheme() + "://" + host;
    }

    /** The device's parameter file (guide 3.1), with the objects of which something is known. */
    String parameters() {
        List<String> objects = new ArrayList<>();
        mocks.broker().ifPresent(broker -> objects.add(object("mqtt", mqtt(broker))));
        mocks.payment().ifPresent(server -> objects.add(object("payment", payment(server))));
        return "{\n" + String.join(",\n", objects) + "\n}\n";
    }

    private Map<String, Object> mqtt(MockBroker broker) {
        MockBrokerPlan plan = mocks.plan().broker().map(ServerEndpoint::plan).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mqtt_endpoint", host);
        values.put("mqtt_port", Integer.toString(broker.port()));
        values.put("mqtt_auth_cert", plan.mutualTls() ? MUTUAL_TLS : tls ? 1 : 0);
        values.put("mqtt_username", plan.devices().user());
        values.put("mqtt_password", plan.devices().password());
        values.put("mqtt_topic", plan.topic());
        return values;
    }

    private Map<String, Object> payment(MockPaymentServer server) {
        MockPaymentPlan plan = mocks.plan().payment().map(ServerEndpoint::plan).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pgw_endpoint", endpoint(server));
        values.put("pgw_port", Integer.toString(server.port()));
        values.put("pgw_auth_type", "api_key");
        values.put("pgw_ssl_cert", tls ? 1 : 0);
        values.put("pgw_api_key", plan.apiKey().value());
        values.put("pgw_api_key_expiry", "20991231");
        values.put("pgw_api_sale", plan.salePath());
        values.put("pgw_api_details", plan.detailsPath());
        return values;
    }

    private static String object(String name, Map<String, Object> values) {
        return values.entrySet().stream()
                .map(entry -> "    \"" + entry.getKey() + "\":" + json(entry.getValue()))
                .collect(Collectors.joining(",\n", "  \"" + name + "\":{\n", "\n  }"));
    }

    private static String json(Object value) {
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : value.toString();
    }

    /** Assignments for a shell. */
    String environment(Path folder) {
        Map<String, String> values = new LinkedHashMap<>();
        mocks.broker().ifPresent(broker -> {
            MockBrokerPlan plan =
                    mocks.plan().broker().map(ServerEndpoint::plan).orElseThrow();
            values.put("MQTT_HOST", host);
            values.put("MQTT_PORT", Integer.toString(broker.port()));
            values.put("MQTT_TOPIC", plan.topic());
            values.put("MQTT_USER", plan.devices().user());
            values.put("MQTT_PASSWORD", plan.devices().password());
            values.put("MQTT_SERVER_USER", plan.server().user());
            values.put("MQTT_SERVER_PASSWORD", plan.server().password());
        });
        mocks.payment().ifPresent(server -> {
            MockPaymentPlan plan =
                    mocks.plan().payment().map(ServerEndpoint::plan).orElseThrow();
            String address = endpoint(server) + ":" + server.port();
            values.put("PAYMENT_SALE_URL", address + plan.salePath());
            values.put("PAYMENT_DETAILS_URL", address + plan.detailsPath());
            values.put("PAYMENT_KEY_HEADER", keyHeader(plan, plan.apiKey().value()));
            values.put(
                    "PAYMENT_EXPIRED_KEY_HEADER",
                    keyHeader(plan, mocks.expiredKey().value()));
        });
        mocks.authority().ifPresent(any -> values.put("MOCK_CA", path(folder, MockFolder.AUTHORITY)));
        mocks.devices().ifPresent(any -> {
            values.put("MQTT_CERT", path(folder, DeviceKeyFiles.CERTIFICATE));
            values.put("MQTT_KEY", path(folder, DeviceKeyFiles.KEY));
            values.put("MQTT_EXPIRED_CERT", path(folder, DeviceClientCertificates.EXPIRED_CERTIFICATE));
            values.put("MQTT_EXPIRED_KEY", path(folder, DeviceClientCertificates.EXPIRED_KEY));
        });
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + RerunCommandLine.quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String keyHeader(MockPaymentPlan plan, String key) {
        return plan.apiKey().header() + ": " + plan.apiKey().prefix() + key;
    }

    private static String path(Path folder, String name) {
        return folder.resolve(name).toAbsolutePath().normalize().toString();
    }
}
