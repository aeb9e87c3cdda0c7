package org.cloudspeaker.conformance.config.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {
    static final String GOOD = """
            {
              "mqtt":{
                "mqtt_endpoint":"broker.example",
                "mqtt_port":"8883",
                "mqtt_auth_cert":1,
                "mqtt_username":"speaker",
                "mqtt_password":"canary-password",
                "mqtt_topic":"pos/message"
              },
              "payment":{
                "pgw_endpoint":"https://pay.example",
                "pgw_port":"443",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":1,
                "pgw_api_key":"canary-key",
                "pgw_api_key_expiry":"20261231",
                "pgw_api_sale":"/v1/sale",
                "pgw_api_details":"/v1/details"
              }
            }
            """;

    @Test
    void aGoodFileHasNothingToTell() {
        ParameterFile file = file(GOOD);

        assertThat(file.syntaxProblem()).isEmpty();
        assertThat(file.invalidUtf8At()).isEmpty();
        assertThat(file.hasByteOrderMark()).isFalse();
        assertThat(file.isObject()).isTrue();
        assertThat(file.typeOf("mqtt")).contains(JsonType.OBJECT);
        assertThat(file.duplicateKeys()).isEmpty();
        assertThat(file.unknownKeys()).isEmpty();
        assertThat(file.size()).isEqualTo(GOOD.length());
    }

    @Test
    void everyValueHasItsPlaceAndType() {
        ParameterValue port = file(GOOD).value(ParameterKey.MQTT_PORT).orElseThrow();
        ParameterValue verification =
                file(GOOD).value(ParameterKey.PGW_SSL_CERT).orElseThrow();

        assertThat(port).isEqualTo(new ParameterValue(ParameterKey.MQTT_PORT, "8883", JsonType.STRING, 4, 17));
        assertThat(port.hasExpectedType()).isTrue();
        assertThat(port.shown()).isEqualTo("\"8883\"");
        assertThat(verification.type()).isEqualTo(JsonType.NUMBER);
        assertThat(verification.shown()).isEqualTo("1");
    }

    @Test
    void secretsAreNeverShown() {
        ParameterFile file = file(GOOD);

        assertThat(file.value(ParameterKey.MQTT_PASSWORD).orElseThrow().shown()).isEqualTo("(secret)");
        assertThat(file + " " + file.parameters() + file.value(ParameterKey.PGW_API_KEY))
                .doesNotContain("canary");
        ParameterFile login = file(GOOD.replace("https://pay", "https://me:canary-login@pay"));
        assertThat(login.obstacles().toString())
                .contains("//(secret)@pay.example")
                .doesNotContain("canary");
    }

    @Test
    void aByteOrderMarkIsTold() {
        ParameterFile file = file("\uFEFF" + GOOD);

        assertThat(file.hasByteOrderMark()).isTrue();
        assertThat(file.parameters()).isPresent();
    }

    @Test
    void duplicateAndUnknownKeysAreToldWithTheirPlaces() {
        ParameterFile file = file(GOOD.replace("\"mqtt_port\":\"8883\",", "\"mqtt_port\":\"1\",\n\"mqtt_port\":\"2\",")
                .replace("\"pgw_port\":", "\"Pgw_Port\":\"9\",\"pgw_port\":")
                .replace("\"payment\":", "\"extra\":{\"a\":1,\"a\":2},\n\"payment\":"));

        assertThat(file.duplicateKeys())
                .containsExactly(
                        new ParameterKeyOccurrence("mqtt", "mqtt_port", 5, 1),
                        new ParameterKeyOccurrence("extra", "a", 11, 18));
        assertThat(file.unknownKeys())
                .containsExactly(
                        new ParameterKeyOccurrence("", "extra", 11, 3),
                        new ParameterKeyOccurrence("payment", "Pgw_Port", 14, 5));
        assertThat(file.value(ParameterKey.MQTT_PORT).orElseThrow().text()).isEqualTo("1");
    }

    @Test
    void flatKeysAreNoValues() {
        ParameterFile file = file("{\"mqtt_endpoint\":\"h\",\"payment\":[]}");

        assertThat(file.typeOf("mqtt")).isEmpty();
        assertThat(file.typeOf("payment")).contains(JsonType.ARRAY);
        assertThat(file.value(ParameterKey.MQTT_ENDPOINT)).isEmpty();
        assertThat(file.unknownKeys()).containsExactly(new ParameterKeyOccurrence("", "mqtt_endpoint", 1, 2));
        assertThat(file.obstacles().get(0).text())
                .isEqualTo("posparam.ini: mqtt.mqtt_endpoint: expected a host name or IP address, found nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "42", "null", "{", "'{\"mqtt\":'", "'\u0000\u0001\u0002'", "'[[[[[['"})
    void whatIsNoParameterFileIsNoError(String text) {
        ParameterFile file = file(text);

        assertThat(file.parameters()).isEmpty();
        assertThat(file.value(ParameterKey.MQTT_PORT)).isEmpty();
        assertThat(file.unknownKeys()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAProblem(@TempDir Path folder) {
        Path missing = folder.resolve("posparam.ini");

        assertThatThrownBy(() -> ParameterFile.read(missing))
                .isInstanceOf(ConfigException.class)
                .hasMessage(missing + ": expected the device's parameter file (posparam.ini), found no such file");
        assertThatThrownBy(() -> ParameterFile.read(folder))
                .hasMessage(folder + ": expected the device's parameter file (posparam.ini), found a folder");
    }

    private static ParameterFile file(String text) {
        return ParameterFile.of("posparam.ini", text.getBytes(StandardCharsets.UTF_8));
    }
}
