package org.cloudspeaker.conformance.config.pem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/** What a PEM file holds (RFC 7468): certificates, and a key in PKCS #8, PKCS #1 (RSA) or SEC 1 (EC). */
public final class PemFile {
    /** More than a certificate, its chain and a key take, in bytes: 64 KiB. */
    public static final int MOST_BYTES = 1 << 16;

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    private final List<Block> blocks;
    private final boolean encrypted;
    private final boolean whole;

    private PemFile(List<Block> blocks, boolean encrypted, boolean whole) {
        this.blocks = blocks;
        this.encrypted = encrypted;
        this.whole = whole;
    }

    /** The blocks of these bytes; none when it is no PEM. */
    public static PemFile of(byte[] bytes) {
        List<Block> blocks = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        boolean encrypted = text.contains("ENCRYPTED");
        int begun = text.split(BEGIN, -1).length - 1;
        return new PemFile(blocks, encrypted, encrypted || (begun > 0 && begun == blocks.size()));
    }

    /**
     * The certificates in a file.
     *
     * @param what names it, for messages, such as {@code --trust}
     * @throws ConfigException if it cannot be read, or holds none
     */
    public static List<X509Certificate> certificates(String what, Path path) {
        InputFile input = InputFile.read(path);
        Optional<List<X509Certificate>> read = of(input.bytes()).certificates();
        if (read.isEmpty()) {
            String found = input.readError().orElse("no -----BEGIN CERTIFICATE----- that can be read");
            throw new ConfigException(
                    List.of(new ConfigProblem(path.toString(), 0, 0, what, "a PEM file of certificates", found, "")));
        }
        return read.get();
    }

    /** Whether it holds a block, and each block that begins in it has its end. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether a certificate is among its blocks, readable or not. */
    public boolean holdsCertificate() {
        return blocks.stream().anyMatch(block -> block.label().equals("CERTIFICATE"));
    }

    /** Whether a private key is among its blocks, under a password or not. */
    public boolean holdsPrivateKey() {
        return encrypted || blocks.stream().anyMatch(block -> block.label().endsWith("PRIVATE KEY"));
    }

    /** Its certificates; empty when there is none or one cannot be read. */
    public Optional<List<X509Certificate>> certificates() {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> read = new ArrayList<>();
            for (Block block : blocks) {
                if (block.label().equals("CERTIFICATE")) {
                    ByteArrayInputStream der = new ByteArrayInputStream(block.der());
                    read.add((X509Certificate) factory.generateCertificate(der));
                }
            }
            return Optional.of(read).filter(list -> !list.isEmpty());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many certificates, keys and other things it holds. */
    public int size() {
        return blocks.size();
    }

    /** Whether its key needs a password. */
    public boolean holdsEncryptedKey() {
        return encrypted;
    }

    /** The private key that belongs to this public key, if it holds it. */
    public Optional<PrivateKey> keyOf(PublicKey publicKey) {
        return blocks.stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .flatMap(block -> key(block, publicKey).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return blocks.size() + " PEM blocks";
    }

    private static Optional<PrivateKey> key(Block block, PublicKey publicKey) {
        try {
            byte[] der = block.label().equals("PRIVATE KEY") ? block.der() : wrapped(block.der(), publicKey);
            PrivateKey key =
                    KeyFactory.getInstance(publicKey.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
            return Optional.of(key).filter(candidate -> pair(candidate, publicKey));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A bare key as PKCS #8: version, the algorithm as the public key names it, the key. */
    private static byte[] wrapped(byte[] key, PublicKey publicKey) {
        byte[] info = publicKey.getEncoded();
        int start = headerLength(info, 0);
        int end = start + headerLength(info, start) + contentLength(info, start);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION_0);
        content.write(info, start, end - start);
        content.writeBytes(element(OCTETS, key));
        return element(SEQUENCE, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int bytes = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
            out.write(0x80 | bytes);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                out.write(content.length >> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static int headerLength(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        return first < 0x80 ? 2 : 2 + (first & 0x7F);
    }

    private static int contentLength(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = length << 8 | (der[at + 2 + i] & 0xFF);
        }
        return length;
    }

    private static boolean pair(PrivateKey key, PublicKey publicKey) {
        if (key instanceof RSAKey one && publicKey instanceof RSAKey other) {
            return one.getModulus().equals(other.getModulus()); // Signing with a hostile key may take very long.
        }
        String algorithm = publicKey.getAlgorithm();
        boolean named = algorithm.equals("RSA") || algorithm.equals("EC");
        try {
            Signature signature = Signature.getInstance(
                    named ? "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : "RSA") : algorithm);
            signature.initSign(key);
            signature.update(VERSION_0);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(VERSION_0);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** One block; its text is kept out of {@code toString}. */
    private record Block(String label, String base64) {
        byte[] der() {
            return Base64.getMimeDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
