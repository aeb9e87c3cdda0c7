package org.cloudspeaker.conformance.config.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceParametersTest {
    private static final String GOOD = ParameterFileTest.GOOD;

    @Test
    void aGoodFileHasItsValues() {
        DeviceParameters parameters = file(GOOD).parameters().orElseThrow();

        assertThat(parameters.mqtt())
                .isEqualTo(new DeviceParameters.MqttParameters(
                        "broker.example", 8883, 1, "speaker", new Secret("canary-password"), "pos/message"));
        assertThat(parameters.payment().sale()).hasToString("https://pay.example:443/v1/sale");
        assertThat(parameters.payment().details()).hasToString("https://pay.example:443/v1/details");
        assertThat(parameters.payment().verified()).isTrue();
        assertThat(parameters.payment().apiKey().value()).isEqualTo("canary-key");
        assertThat(file(GOOD).obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"/v1/details"'                   | '"/v1/details",'
            '"mqtt_port":"8883"'              | '"mqtt_port":8883'
            '"mqtt_auth_cert":1'              | '"mqtt_auth_cert":2'
            '"mqtt_auth_cert":1'              | '"mqtt_auth_cert":"x"'
            '"canary-password"'               | '""'
            'pos/message'                     | 'pos/#'
            '20261231'                        | '20260230'
            '"pgw_ssl_cert":1,'               | ''
            '"mqtt":{'                        | '"mqtt":{"mqtt_tpoic":"x",'
            'canary-key'                      | 'a\u0001b'
            """)
    void aBrokenFileThatTheServersCanBeMetWithStillHasItsValues(String good, String bad) {
        assertThat(file(GOOD.replace(good, bad)).obstacles()).isEmpty();
        assertThat(file(GOOD.replace(good, bad)).parameters()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broker.example      | mqtts://broker.example | 3:21: mqtt.mqtt_endpoint: expected a host name or IP address, found "mqtts://broker.example"
            "8883"              | "70000"                | 4:17: mqtt.mqtt_port: expected a port from 1 to 65535, found "70000"
            "443"               | {}                     | 12:16: payment.pgw_port: expected a port from 1 to 65535, found an object
            https://pay.example | https://h:8443/api     | 11:20: payment.pgw_endpoint: expected a host, with https:// before it or nothing, found "https://h:8443/api"
            https://pay.example | ftp://h                | 11:20: payment.pgw_endpoint: expected a host, with https:// before it or nothing, found "ftp://h"
            /v1/sale            | v1/sale                | 17:20: payment.pgw_api_sale: expected an absolute path, found "v1/sale"
            """)
    void aFileThatTheServersCannotBeMetWithSaysWhy(String good, String bad, String problem) {
        ParameterFile file = file(GOOD.replace(good, bad));

        assertThat(file.parameters()).isEmpty();
        assertThat(file.obstacles()).extracting(ConfigProblem::text).containsExactly("posparam.ini:" + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "pay.example,https://pay.example:443/v1/sale",
        "http://pay.example,http://pay.example:443/v1/sale",
        "HTTPS://pay.example,https://pay.example:443/v1/sale",
        "127.0.0.1,https://127.0.0.1:443/v1/sale",
        "https://[::1],https://[::1]:443/v1/sale"
    })
    void theSchemeIsKeptOrHttps(String endpoint, String sale) {
        DeviceParameters parameters =
                file(GOOD.replace("https://pay.example", endpoint)).parameters().orElseThrow();

        assertThat(parameters.payment().sale()).hasToString(sale);
    }

    @Test
    void aFileOverTheDevicesSizeIsReadAllTheSame() {
        ParameterFile file = file(GOOD + " ".repeat(2048));

        assertThat(file.size()).isGreaterThan(2048);
        assertThat(file.parameters()).isPresent();
    }

    private static ParameterFile file(String text) {
        return ParameterFile.of("posparam.ini", text.getBytes(StandardCharsets.UTF_8));
    }
}
