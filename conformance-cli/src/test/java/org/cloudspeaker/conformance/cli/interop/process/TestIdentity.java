package org.cloudspeaker.conformance.cli.interop.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/**
 * Certificates for servers and devices on this machine, in files.
 *
 * @param authority the root that vouches for all of them, PEM
 * @param certificate the servers' certificate, PEM
 * @param key its key, PKCS #8 in PEM
 * @param keyStore the servers' certificate and key, and the authority as a trusted one, PKCS #12
 */
public record TestIdentity(Path authority, Path certificate, Path key, Path keyStore) {
    /** Of the key store. */
    public static final String PASSWORD = "of-a-test";

    public static TestIdentity writtenTo(Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        TestAuthority authority = TestAuthority.create(clock);
        KeyAndChain server = authority.issue(CertificateSpec.forLoopback(clock));
        CertificateSpec device = CertificateSpec.forLoopback(clock).forHost("TEST000000000001");
        write(folder, "device", authority.issue(device));
        write(folder, "expired-device", authority.issue(device.expired()));
        write(folder, "server", server);
        return new TestIdentity(
                PemEncoding.write(folder.resolve("ca.pem"), List.of(authority.certificate())),
                folder.resolve("server.pem"),
                folder.resolve("server-key.pem"),
                store(folder.resolve("server.p12"), server, authority));
    }

    private static void write(Path folder, String name, KeyAndChain identity) throws IOException {
        PemEncoding.write(folder.resolve(name + ".pem"), identity.chain());
        PemEncoding.writeKey(folder.resolve(name + "-key.pem"), identity.key());
    }

    private static Path store(Path file, KeyAndChain server, TestAuthority authority) throws IOException {
        KeyStore store = server.keyStore(PASSWORD.toCharArray());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.setCertificateEntry("authority", authority.certificate());
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("no key store for " + server, e);
        }
        return file;
    }
}
