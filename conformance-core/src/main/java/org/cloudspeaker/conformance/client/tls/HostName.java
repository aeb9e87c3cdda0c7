package org.cloudspeaker.conformance.client.tls;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;

/** Host names in the one form in which they are compared and sent. */
public final class HostName {
    private HostName() {}

    /** Lower case, A-labels, no dot at the end; a name that IDNA refuses stays as it is. */
    public static String ascii(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    /** The name to ask for (SNI, RFC 6066); none for an address, nor for a name that no certificate could hold. */
    static Optional<SNIServerName> serverName(String host) {
        if (IpLiteral.isLiteral(host)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(ascii(host)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
