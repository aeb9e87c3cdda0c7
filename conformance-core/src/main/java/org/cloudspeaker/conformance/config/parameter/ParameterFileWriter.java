package org.cloudspeaker.conformance.config.parameter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a parameter file in the form of the guide's template (3.1). */
final class ParameterFileWriter {
    private ParameterFileWriter() {}

    /** The bytes of a file with these values; the key is said to expire at the end of the century. */
    static byte[] write(DeviceParameters parameters) {
        DeviceParameters.MqttParameters mqtt = parameters.mqtt();
        DeviceParameters.PaymentParameters payment = parameters.payment();
        String text = String.format(
                Locale.ROOT,
                """
            {
              "mqtt":{
                "mqtt_endpoint":%s,
                "mqtt_port":"%d",
                "mqtt_auth_cert":%d,
                "mqtt_username":%s,
                "mqtt_password":%s,
                "mqtt_topic":%s
              },
              "payment":{
                "pgw_endpoint":%s,
                "pgw_port":"%d",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":%d,
                "pgw_api_key":%s,
                "pgw_api_key_expiry":"%s",
                "pgw_api_sale":%s,
                "pgw_api_details":%s
              }
            }
            """,
                quoted(mqtt.endpoint()),
                mqtt.port(),
                mqtt.authCert(),
                quoted(mqtt.username()),
                quoted(mqtt.password().value()),
                quoted(mqtt.topic()),
                quoted(payment.endpoint().toString()),
                payment.port(),
                payment.verified() ? 1 : 0,
                quoted(payment.apiKey().value()),
                "20991231",
                quoted(payment.salePath()),
                quoted(payment.detailsPath()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
