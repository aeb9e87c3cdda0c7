package org.cloudspeaker.conformance.cli.mock;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.Pem;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * What devices show at a mock broker in mutual TLS.
 *
 * @param good certificate and key that let everybody in
 * @param expired the same, but out of date: to be refused
 */
record DeviceIdentities(Identity good, Identity expired) {
    /** The certificate that is out of date. */
    static final String EXPIRED_CERTIFICATE = "expiredCert.pem";
    /** Its key. */
    static final String EXPIRED_KEY = "expiredKey.pem";

    private static final String ANY_DEVICE = "speaker";

    /** Issued by this authority, in the name of the one device that may come, or of all. */
    static DeviceIdentities of(TestAuthority issuer, Set<String> sns, Clock clock) {
        String name = sns.size() == 1 ? sns.iterator().next() : ANY_DEVICE;
        Leaf leaf = Leaf.forLoopback(clock).forHost(name);
        return new DeviceIdentities(issuer.issue(leaf), issuer.issue(leaf.expired()));
    }

    /** The names of the files that hold them. */
    static Set<String> names() {
        return Set.of(DeviceKeyFiles.CERTIFICATE, DeviceKeyFiles.KEY, EXPIRED_CERTIFICATE, EXPIRED_KEY);
    }

    /** The content of these files, by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DeviceKeyFiles.CERTIFICATE, ascii(Pem.of(good.chain())));
        files.put(DeviceKeyFiles.KEY, ascii(Pem.of(good.key())));
        files.put(EXPIRED_CERTIFICATE, ascii(Pem.of(expired.chain())));
        files.put(EXPIRED_KEY, ascii(Pem.of(expired.key())));
        return files;
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    /** What lets a device in. */
    X509Certificate certificate() {
        return good.certificate();
    }
}
