package org.cloudspeaker.conformance.client.tls.certificate;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.HostName;
import org.cloudspeaker.conformance.client.tls.IpLiteral;

/**
 * The subjectAltName of a certificate, as far as hosts are concerned.
 *
 * @param dns the dNSName entries
 * @param addresses the iPAddress entries
 */
record SubjectAlternativeNames(List<String> dns, List<String> addresses) {
    private static final int DNS = 2;
    private static final int IP = 7;

    static SubjectAlternativeNames of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        try {
            Collection<List<?>> entries = certificate.getSubjectAlternativeNames();
            for (List<?> entry : entries == null ? List.<List<?>>of() : entries) {
                if (entry.get(0).equals(DNS)) {
                    dns.add(String.valueOf(entry.get(1)));
                } else if (entry.get(0).equals(IP)) {
                    addresses.add(String.valueOf(entry.get(1)));
                }
            }
        } catch (CertificateParsingException e) {
            // An extension that cannot be read names nobody.
            return new SubjectAlternativeNames(List.of(), List.of());
        }
        return new SubjectAlternativeNames(dns, addresses);
    }

    Optional<String> problem(String host) {
        Optional<InetAddress> address = IpLiteral.address(host);
        boolean matches = address.isPresent()
                ? addresses.stream().map(IpLiteral::address).anyMatch(address::equals)
                : dns.stream().anyMatch(name -> matches(name, HostName.ascii(host)));
        return matches ? Optional.empty() : Optional.of(description());
    }

    private static boolean matches(String name, String host) {
        String pattern = name.toLowerCase(Locale.ROOT);
        if (!pattern.startsWith("*.")) {
            return pattern.equals(host);
        }
        int dot = host.indexOf('.');
        // Exactly one label for the star, and at least two labels after it.
        return dot > 0 && pattern.indexOf('.', 2) > 0 && pattern.substring(1).equals(host.substring(dot));
    }

    private String description() {
        List<String> all = new ArrayList<>();
        dns.forEach(name -> all.add("DNS " + name));
        addresses.forEach(name -> all.add("IP " + name));
        return all.isEmpty() ? "no host in it (the common name does not count, RFC 9525)" : String.join(", ", all);
    }
}
