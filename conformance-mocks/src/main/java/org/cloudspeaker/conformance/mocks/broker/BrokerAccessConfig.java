package org.cloudspeaker.conformance.mocks.broker;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.ServerCertificateSource;

/**
 * Whom the broker lets in, and how it shows itself. Its text never shows a password.
 *
 * @param logins passwords by user name
 * @param devicesAsThemselves whether a device may log in with its serial number as client id, user name and password
 * @param tls where the broker's certificate comes from; plain TCP without
 * @param clientAuthorities who issues the devices' certificates; with any, a device must show one (mutual TLS)
 * @param grants who may read and write what; everybody everything without any
 * @param denial what becomes of other wishes
 */
public record BrokerAccessConfig(
        Map<String, String> logins,
        boolean devicesAsThemselves,
        Optional<ServerCertificateSource> tls,
        List<X509Certificate> clientAuthorities,
        List<AclRule> grants,
        DenialBehaviour denial) {

    /** Keeps its own copies; refuses client certificates without TLS. */
    public BrokerAccessConfig {
        logins = Map.copyOf(logins);
        clientAuthorities = List.copyOf(clientAuthorities);
        grants = List.copyOf(grants);
        if (tls.isEmpty() && !clientAuthorities.isEmpty()) {
            throw new IllegalArgumentException("expected a broker certificate for mutual TLS, found none");
        }
    }

    /** Plain TCP, open to everyone. */
    static BrokerAccessConfig open() {
        return new BrokerAccessConfig(Map.of(), false, Optional.empty(), List.of(), List.of(), DenialBehaviour.REFUSED);
    }

    /** The same for these users. */
    BrokerAccessConfig withLogins(Map<String, String> others, boolean asThemselves) {
        return new BrokerAccessConfig(others, asThemselves, tls, clientAuthorities, grants, denial);
    }

    /** The same with these rights alone. */
    BrokerAccessConfig withAcl(List<AclRule> others, DenialBehaviour otherwise) {
        return new BrokerAccessConfig(logins, devicesAsThemselves, tls, clientAuthorities, others, otherwise);
    }

    /** The same over TLS with this certificate, for devices with one of these authorities alone if there are any. */
    BrokerAccessConfig withTls(ServerCertificateSource certificate, List<X509Certificate> authorities) {
        return new BrokerAccessConfig(
                logins, devicesAsThemselves, Optional.of(certificate), authorities, grants, denial);
    }

    /** Whether nobody needs a user name: neither logins nor devices as themselves are set. */
    boolean needsNoLogin() {
        return logins.isEmpty() && !devicesAsThemselves;
    }

    @Override
    public String toString() {
        return "Access[users " + logins.keySet().stream().sorted().toList() + ", devices as themselves "
                + devicesAsThemselves + ", TLS " + tls.isPresent() + ", client certificates "
                + !clientAuthorities.isEmpty() + ", grants " + grants.size() + "]";
    }
}
