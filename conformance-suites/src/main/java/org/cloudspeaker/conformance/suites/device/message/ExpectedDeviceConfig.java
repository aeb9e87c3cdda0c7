package org.cloudspeaker.conformance.suites.device.message;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateDescription;

/**
 * How devices were configured.
 *
 * @param sns the serial numbers that may come; empty: any
 * @param topicPrefix {@code mqtt_topic}
 * @param user {@code mqtt_username}; empty: each device logs in with its serial number
 * @param certificate what a device has to show in mutual TLS, which then is its login, whatever user it names
 */
public record ExpectedDeviceConfig(
        Set<String> sns, String topicPrefix, Optional<String> user, Optional<X509Certificate> certificate) {
    /** Copies the set. */
    public ExpectedDeviceConfig {
        sns = Set.copyOf(sns);
    }

    /** Without a certificate. */
    public ExpectedDeviceConfig(Set<String> sns, String topicPrefix, Optional<String> user) {
        this(sns, topicPrefix, user, Optional.empty());
    }

    /** The user name with which a device of this client id logs in. */
    String userOf(String clientId) {
        return user.orElse(clientId);
    }

    boolean knows(String clientId) {
        return sns.isEmpty() || sns.contains(clientId);
    }

    /** The certificate that it was given, for messages. */
    String certificateGiven() {
        return certificate
                .map(own -> "the certificate that it was given: " + CertificateDescription.of(own))
                .orElse("none");
    }

    /** Which serial numbers there may be, for messages. */
    String described() {
        return sns.isEmpty()
                ? "the serial number, 1 to 32 bytes"
                : "the serial number "
                        + String.join(" or ", sns.stream().sorted().limit(3).toList());
    }
}
