package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.config.pem.PemFile;

/** Reads certificates and keys that a target file names. */
final class CertificateReader {
    private CertificateReader() {}

    /** The authorities under {@code trust}; none when it is missing. */
    static List<X509Certificate> trust(ConfigSection section) {
        return section.find("trust").map(CertificateReader::certificates).orElse(List.of());
    }

    /** The certificate and the key that belongs to it. */
    static Optional<ClientCertificate> deviceCertificate(ConfigSection section) {
        List<X509Certificate> chain = section.require("certificate", "a PEM file of certificates", "device.pem")
                .map(CertificateReader::certificates)
                .orElse(List.of());
        Optional<ConfigSetting> key = section.require("key", "a PEM file of a private key", "device-key.pem");
        section.checkKeys();
        if (chain.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return key(key.get(), chain.get(0)).map(privateKey -> new ClientCertificate(chain, privateKey));
    }

    private static List<X509Certificate> certificates(ConfigSetting setting) {
        String expected = "a PEM file of certificates";
        Optional<PemFile> file = pem(setting, expected);
        if (file.isEmpty()) {
            return List.of();
        }
        Optional<List<X509Certificate>> read = file.get().certificates();
        if (read.isEmpty()) {
            setting.addProblem(expected, "no -----BEGIN CERTIFICATE----- that can be read", "");
        }
        return read.orElse(List.of());
    }

    private static Optional<PrivateKey> key(ConfigSetting setting, X509Certificate certificate) {
        String expected = "a PEM file of the certificate's private key, without a password";
        Optional<PemFile> file = pem(setting, expected);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().holdsEncryptedKey()) {
            setting.addProblem(expected, "a key under a password", "openssl pkcs8 -topk8 -nocrypt to take it off");
            return Optional.empty();
        }
        Optional<PrivateKey> key = file.get().keyOf(certificate.getPublicKey());
        if (key.isEmpty()) {
            setting.addProblem(expected, "no key that belongs to the certificate", "");
        }
        return key;
    }

    private static Optional<PemFile> pem(ConfigSetting setting, String expected) {
        Optional<Path> path = setting.existingPath(expected);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        InputFile input = InputFile.read(path.get());
        if (input.readError().isPresent()) {
            setting.addProblem(expected, input.readError().get() + ": " + path.get(), "");
            return Optional.empty();
        }
        return Optional.of(PemFile.of(input.bytes()));
    }
}
