package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** Certificates and keys as they lie in the key folder of a package, made for the noon of {@link PackageRun}. */
final class TestKeys {
    private static final Clock NOON = Clock.fixed(PackageRun.NOON, ZoneOffset.UTC);
    private static final TestAuthority ROOT = TestAuthority.create(NOON);
    private static final CertificateSpec LEAF =
            CertificateSpec.forLoopback(NOON).forHost("TEST000000000001");
    private static final KeyAndChain DEVICE = ROOT.issue(LEAF);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static final String AUTHORITY = PemEncoding.of(ROOT.certificate());
    static final String CERTIFICATE = PemEncoding.of(DEVICE.certificate());
    static final String KEY = pem("PRIVATE KEY", DEVICE.key());
    static final String OTHER_KEY = pem("PRIVATE KEY", ROOT.issue(LEAF).key());
    static final String LOCKED_KEY = KEY.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
    static final String EXPIRED = PemEncoding.of(ROOT.issue(LEAF.expired()).certificate());
    static final String NOT_YET_VALID =
            PemEncoding.of(ROOT.issue(LEAF.notYetValid()).certificate());
    /** Of another authority, which has the same name. */
    static final String OTHER_AUTHORITY =
            PemEncoding.of(TestAuthority.create(NOON).certificate());
    /** Of an authority below the root, which is not in the package. */
    static final TestAuthority BELOW = ROOT.createIntermediate();

    private static final KeyAndChain OF_BELOW = BELOW.issue(LEAF);
    static final String CERTIFICATE_OF_BELOW = PemEncoding.of(OF_BELOW.certificate());
    static final String KEY_OF_BELOW = pem("PRIVATE KEY", OF_BELOW.key());

    private TestKeys() {}

    private static String pem(String label, PrivateKey key) {
        String body = new String(LINES.encode(key.getEncoded()), StandardCharsets.US_ASCII);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
