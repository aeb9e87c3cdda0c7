package org.cloudspeaker.conformance.wire.broker;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.tls.ServerCertificate;

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
public record Access(
        Map<String, String> logins,
        boolean devicesAsThemselves,
        Optional<ServerCertificate> tls,
        List<X509Certificate> clientAuthorities,
        List<Grant> grants,
        Denial denial) {

    /** Keeps its own copies; refuses client certificates without TLS. */
    public Access {
        logins = Map.copyOf(logins);
        clientAuthorities = List.copyOf(clientAuthorities);
        grants = List.copyOf(grants);
        if (tls.isEmpty() && !clientAuthorities.isEmpty()) {
            throw new IllegalArgumentException("expected a broker certificate for mutual TLS, found none");
        }
    }

    /** Plain TCP, open to everyone. */
    static Access open() {
        return new Access(Map.of(), false, Optional.empty(), List.of(), List.of(), Denial.REFUSED);
    }

    /** The same for these users. */
    Access letting(Map<String, String> others, boolean asThemselves) {
        return new Access(others, asThemselves, tls, clientAuthorities, grants, denial);
    }

    /** The same with these rights alone. */
    Access granting(List<Grant> others, Denial otherwise) {
        return new Access(logins, devicesAsThemselves, tls, clientAuthorities, others, otherwise);
    }

    /** The same over TLS with this certificate, for devices with one of these authorities alone if there are any. */
    Access over(ServerCertificate certificate, List<X509Certificate> authorities) {
        return new Access(logins, devicesAsThemselves, Optional.of(certificate), authorities, grants, denial);
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
