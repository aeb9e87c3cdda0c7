package org.cloudspeaker.conformance.cli;

/** A parameter file in the guide's shape (3.1) for servers of this machine. */
public final class ParameterText {
    private static final String TEXT = """
            {
              "mqtt":{
                "mqtt_endpoint":"127.0.0.1",
                "mqtt_port":"%d",
                "mqtt_auth_cert":0,
                "mqtt_username":"speaker",
                "mqtt_password":"change-me",
                "mqtt_topic":"pos/message"
              },
              "payment":{
                "pgw_endpoint":"https://%s",
                "pgw_port":"%d",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":1,
                "pgw_api_key":"sk_test_change_me",
                "pgw_api_key_expiry":"20991231",
                "pgw_api_sale":"/sale",
                "pgw_api_details":"/details"
              }
            }
            """;

    private ParameterText() {}

    public static String of(int brokerPort, int paymentPort) {
        return TEXT.formatted(brokerPort, "127.0.0.1", paymentPort);
    }

    public static String at(String paymentHost) {
        return TEXT.formatted(1883, paymentHost, 443);
    }
}
