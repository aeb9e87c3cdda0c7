package org.cloudspeaker.conformance.config;

import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * A login at the broker.
 *
 * @param username may hold {@code {sn}}, which stands for the serial number of the device that logs in
 * @param password likewise
 */
public record MqttCredentials(String username, Secret password) {
    private static final String SN = "{sn}";

    /** The login of one device: {@code {sn}} replaced by its serial number. */
    public MqttCredentials forDevice(String sn) {
        return new MqttCredentials(
                username.replace(SN, sn), new Secret(password.value().replace(SN, sn)));
    }
}
