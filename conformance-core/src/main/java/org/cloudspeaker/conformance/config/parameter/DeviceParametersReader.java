package org.cloudspeaker.conformance.config.parameter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/** Takes from a parameter file what the servers can be met with, however wrong the rest of it is. */
final class DeviceParametersReader {
    private final ParameterFile file;
    private final List<ConfigProblem> obstacles = new ArrayList<>();

    DeviceParametersReader(ParameterFile file) {
        this.file = file;
    }

    /** The values, unless there are obstacles. */
    Optional<DeviceParameters> parameters() {
        Optional<DeviceParameters.MqttParameters> mqtt = mqtt();
        Optional<DeviceParameters.PaymentParameters> payment = payment();
        return mqtt.flatMap(broker -> payment.map(server -> new DeviceParameters(broker, server)));
    }

    /** Why there are no values. */
    List<ConfigProblem> obstacles() {
        return List.copyOf(obstacles);
    }

    private Optional<DeviceParameters.MqttParameters> mqtt() {
        Optional<String> host = need(
                ParameterKey.MQTT_ENDPOINT,
                "a host name or IP address",
                text -> Optional.of(text).filter(HostNames::isBareHost));
        Optional<Integer> port = port(ParameterKey.MQTT_PORT);
        Optional<String> topic = need(ParameterKey.MQTT_TOPIC, "a topic prefix", Optional::of);
        int authentication = file.value(ParameterKey.MQTT_AUTH_CERT)
                .map(ParameterValue::text)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (host.isEmpty() || port.isEmpty() || topic.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeviceParameters.MqttParameters(
                host.get(),
                port.get(),
                authentication,
                text(ParameterKey.MQTT_USERNAME),
                new Secret(text(ParameterKey.MQTT_PASSWORD)),
                topic.get()));
    }

    private Optional<DeviceParameters.PaymentParameters> payment() {
        Optional<URI> endpoint =
                need(ParameterKey.PGW_ENDPOINT, "a host, with https:// before it or nothing", HostNames::parseEndpoint);
        Optional<Integer> port = port(ParameterKey.PGW_PORT);
        Optional<String> sale = path(ParameterKey.PGW_API_SALE);
        Optional<String> details = path(ParameterKey.PGW_API_DETAILS);
        if (endpoint.isEmpty() || port.isEmpty() || sale.isEmpty() || details.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeviceParameters.PaymentParameters(
                endpoint.get(),
                port.get(),
                text(ParameterKey.PGW_SSL_CERT).equals("1"),
                new Secret(text(ParameterKey.PGW_API_KEY)),
                sale.get(),
                details.get()));
    }

    private Optional<Integer> port(ParameterKey key) {
        return need(key, "a port from 1 to 65535", HostNames::parsePort);
    }

    private Optional<String> path(ParameterKey key) {
        return need(
                key,
                "an absolute path",
                text -> Optional.of(text)
                        .filter(path -> path.startsWith("/")
                                && HostNames.parseUri("https://localhost:1" + path)
                                        .isPresent()));
    }

    private String text(ParameterKey key) {
        return file.value(key).map(ParameterValue::text).orElse("");
    }

    private <T> Optional<T> need(ParameterKey key, String expected, Function<String, Optional<T>> reader) {
        Optional<ParameterValue> value = file.value(key);
        Optional<T> read = value.filter(it -> it.type() == JsonType.STRING || it.type() == JsonType.NUMBER)
                .map(ParameterValue::text)
                .flatMap(reader);
        if (read.isEmpty()) {
            obstacles.add(new ConfigProblem(
                    file.name(),
                    value.map(ParameterValue::line).orElse(0),
                    value.map(ParameterValue::column).orElse(0),
                    key.object() + "." + key.key(),
                    expected,
                    value.map(ParameterValue::shown).orElse("nothing"),
                    ""));
        }
        return read;
    }
}
