package org.cloudspeaker.conformance.cli.mock.server;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/**
 * The client certificates of devices for mutual TLS at a mock broker.
 *
 * @param good certificate and key that are accepted
 * @param expired certificate and key that have expired and are refused
 */
public record DeviceClientCertificates(KeyAndChain good, KeyAndChain expired) {
    /** File name of the expired certificate. */
    public static final String EXPIRED_CERTIFICATE = "expiredCert.pem";
    /** File name of its key. */
    public static final String EXPIRED_KEY = "expiredKey.pem";

    private static final String ANY_DEVICE = "speaker";

    /** Certificates of this authority, for the one expected device or for any. */
    static DeviceClientCertificates of(TestAuthority issuer, Set<String> sns, Clock clock) {
        String name = sns.size() == 1 ? sns.iterator().next() : ANY_DEVICE;
        CertificateSpec leaf = CertificateSpec.forLoopback(clock).forHost(name);
        return new DeviceClientCertificates(issuer.issue(leaf), issuer.issue(leaf.expired()));
    }

    /** The names of the files that hold them. */
    static Set<String> names() {
        return Set.of(DeviceKeyFiles.CERTIFICATE, DeviceKeyFiles.KEY, EXPIRED_CERTIFICATE, EXPIRED_KEY);
    }

    /** The content of these files, by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DeviceKeyFiles.CERTIFICATE, ascii(PemEncoding.of(good.chain())));
        files.put(DeviceKeyFiles.KEY, ascii(PemEncoding.of(good.key())));
        files.put(EXPIRED_CERTIFICATE, ascii(PemEncoding.of(expired.chain())));
        files.put(EXPIRED_KEY, ascii(PemEncoding.of(expired.key())));
        return files;
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    /** The certificate that is accepted. */
    public X509Certificate certificate() {
        return good.certificate();
    }
}
