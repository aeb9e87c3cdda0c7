package org.cloudspeaker.conformance.suites.files.ota;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;

/**
 * The certificates and keys of a package as a device uses them in mutual TLS (device facts, "MQTT"): deviceCert.pem with
 * deviceKey.pem, and ServerCA.pem. Who issued a device's certificate need not be who issued the broker's.
 */
final class KeyFolderCheck {
    private static final String DEVICE_CERTIFICATE = "key/deviceCert.pem";
    private static final String DEVICE_KEY = "key/deviceKey.pem";
    private static final int LONGEST_CHAIN = 10;
    private static final int MOST = 64;

    private final Map<String, PemFile> files;
    private final Map<String, List<X509Certificate>> certificates = new LinkedHashMap<>();
    private final DiscrepancyCollector broken;

    KeyFolderCheck(Map<String, PemFile> files, DiscrepancyCollector broken) {
        this.files = files;
        this.broken = broken;
    }

    /** Finds what is broken; leaves it open where only the broker can say whom it trusts. */
    void check(Instant now) {
        int size = files.values().stream().mapToInt(PemFile::size).sum();
        if (size > MOST) {
            throw new InconclusiveException("key/ holds " + size + " certificates and keys, and no more than " + MOST
                    + " are looked into: pack those that the device uses");
        }
        files.forEach((path, pem) -> parse(path, pem, now));
        files.forEach(this::pair);
        boolean lonely = certificates.containsKey(DEVICE_CERTIFICATE)
                && files.values().stream().noneMatch(PemFile::holdsPrivateKey);
        broken.addUnless(!lonely, DEVICE_CERTIFICATE, "its private key beside it, in deviceKey.pem", "none");
        if (broken.isEmpty() && certificates.containsKey(DEVICE_CERTIFICATE)) {
            follow(certificates.get(DEVICE_CERTIFICATE).get(0));
        }
    }

    private void parse(String path, PemFile pem, Instant now) {
        if (!pem.holdsCertificate()) {
            return;
        }
        List<X509Certificate> parsed = pem.certificates().orElse(List.of());
        if (parsed.isEmpty()) {
            broken.add(path, "certificates that can be parsed", "one that cannot");
            return;
        }
        certificates.put(path, parsed);
        for (X509Certificate one : parsed) {
            Instant from = one.getNotBefore().toInstant();
            Instant until = one.getNotAfter().toInstant();
            String expected = "a certificate that is valid at " + now.truncatedTo(ChronoUnit.SECONDS);
            broken.addUnless(!now.isBefore(from), path, expected, subject(one) + ", valid from " + from);
            broken.addUnless(!now.isAfter(until), path, expected, subject(one) + ", valid until " + until);
        }
    }

    private void pair(String path, PemFile pem) {
        if (!pem.holdsPrivateKey()) {
            return;
        }
        if (pem.holdsEncryptedKey()) {
            broken.add(path, "a private key without a password", "one under a password, which no device can enter");
            return;
        }
        boolean unparsed = files.entrySet().stream()
                .anyMatch(it -> it.getValue().holdsCertificate() && !certificates.containsKey(it.getKey()));
        List<String> partners = path.equals(DEVICE_KEY) && certificates.containsKey(DEVICE_CERTIFICATE)
                ? List.of(DEVICE_CERTIFICATE)
                : List.copyOf(certificates.keySet());
        boolean paired = partners.stream()
                .flatMap(partner -> certificates.getOrDefault(partner, List.of()).stream())
                .anyMatch(it -> pem.keyOf(it.getPublicKey()).isPresent());
        String which = partners.isEmpty() ? "a certificate in key/" : ZipFileEntry.shown(String.join(" or ", partners));
        broken.addUnless(paired || unparsed, path, "the private key of " + which, "a key that does not belong to it");
    }

    /** From the device's certificate to one that the package holds and that vouches for it. */
    private void follow(X509Certificate device) {
        List<X509Certificate> all = new ArrayList<>();
        certificates.values().forEach(all::addAll);
        X509Certificate at = device;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            X509Certificate below = at;
            List<X509Certificate> named = all.stream()
                    .filter(it -> it.getSubjectX500Principal().equals(below.getIssuerX500Principal()))
                    .toList();
            List<X509Certificate> signers =
                    named.stream().filter(it -> signed(below, it)).toList();
            if (named.isEmpty() || signers.contains(device)) {
                throw new InconclusiveException(openEnd(below));
            }
            if (signers.isEmpty()) {
                String expected = "a certificate that was signed by " + subject(named.get(0));
                broken.add(DEVICE_CERTIFICATE, expected, subject(below) + ", signed by another key of that name");
                return;
            }
            at = signers.get(0);
            if (signers.contains(below)) {
                return;
            }
        }
    }

    private static String openEnd(X509Certificate last) {
        return "no certificate in key/ is the issuer of " + subject(last) + ", which is "
                + ZipFileEntry.shown(last.getIssuerX500Principal().toString())
                + ": if that is the broker's authority, pack it in ServerCA.pem; if the broker trusts another one for"
                + " devices, certify the broker with this certificate (mqtt.device-certificate)";
    }

    private static boolean signed(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String subject(X509Certificate certificate) {
        return ZipFileEntry.shown(certificate.getSubjectX500Principal().toString());
    }
}
