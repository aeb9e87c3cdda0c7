package org.cloudspeaker.conformance.wire.tls;

import java.net.IDN;
import java.util.Locale;

/** Host names in the one form in which they are compared and sent. */
final class HostName {
    private HostName() {}

    /** Lower case, A-labels, no dot at the end; a name that IDNA refuses stays as it is. */
    static String ascii(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }
}
