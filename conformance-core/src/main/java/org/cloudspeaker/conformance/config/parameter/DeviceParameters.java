package org.cloudspeaker.conformance.config.parameter;

import java.net.URI;

/**
 * The values of a parameter file that can be used as they are (guide 3.2).
 *
 * @param mqtt where the broker is and how to log in
 * @param payment where the payment server is and its key
 */
public record DeviceParameters(MqttParameters mqtt, PaymentParameters payment) {
    /**
     * The object {@code mqtt} (guide 3.2.1).
     *
     * @param endpoint bare host name or IP address
     * @param port 1 to 65535
     * @param authCert 0, 1 or, beyond the guide, 4
     * @param username may be empty: the firmware then logs in with SN and SN
     * @param password likewise
     * @param topic prefix of the topic that a device subscribes to
     */
    public record MqttParameters(
            String endpoint, int port, int authCert, String username, Secret password, String topic) {}

    /**
     * The object {@code payment} (guide 3.2.2).
     *
     * @param endpoint scheme and host; {@code https} where the file names no scheme
     * @param port 1 to 65535
     * @param verified whether the device verifies the server's certificate ({@code pgw_ssl_cert} 1)
     * @param apiKey the key
     * @param salePath absolute path of the sale
     * @param detailsPath absolute path of the transaction query
     */
    public record PaymentParameters(
            URI endpoint, int port, boolean verified, Secret apiKey, String salePath, String detailsPath) {
        /** Where a sale goes, as the device puts it together. */
        public URI sale() {
            return URI.create(endpoint + ":" + port + salePath);
        }

        /** Where a transaction query goes. */
        public URI details() {
            return URI.create(endpoint + ":" + port + detailsPath);
        }

        /** Whether it is spoken over TLS. */
        public boolean tls() {
            return "https".equals(endpoint.getScheme());
        }
    }
}
