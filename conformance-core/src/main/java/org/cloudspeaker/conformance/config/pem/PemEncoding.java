package org.cloudspeaker.conformance.config.pem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates and keys in the textual encoding of RFC 7468. */
public final class PemEncoding {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private PemEncoding() {}

    /** One certificate. */
    public static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("no encoding of " + certificate.getSubjectX500Principal(), e);
        }
    }

    /** Several certificates, one after the other. */
    public static String of(List<X509Certificate> certificates) {
        return certificates.stream().map(PemEncoding::of).collect(Collectors.joining());
    }

    /** An unencrypted PKCS #8 key, for a device or a server that is set up with it. */
    public static String of(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    /** Writes certificates to a file. */
    public static Path write(Path file, List<X509Certificate> certificates) throws IOException {
        return Files.writeString(file, of(certificates), StandardCharsets.US_ASCII);
    }

    /**
     * Writes an unencrypted PKCS #8 key for a server that a test starts. Where the file system can, the file is for its
     * owner alone from the first byte on. The file must not exist.
     */
    public static Path writeKey(Path file, PrivateKey key) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.writeString(file, of(key), StandardCharsets.US_ASCII);
    }

    /**
     * Reads the certificates of a file.
     *
     * @throws IOException when it cannot be read, or holds no certificate; the message says which
     */
    public static List<X509Certificate> read(Path file) throws IOException {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("expected certificates in PEM form in " + file.getFileName() + ", found none");
            }
            return found;
        } catch (CertificateException e) {
            throw new IOException("expected certificates in PEM form in " + file.getFileName() + ", found none", e);
        }
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(content) + "\n-----END " + label + "-----\n";
    }
}
