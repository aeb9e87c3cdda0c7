package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.Pem;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * A certificate for servers on this machine, in files.
 *
 * @param authority the root that vouches for it, PEM
 * @param certificate the certificate, PEM
 * @param key its key, PKCS #8 in PEM
 */
record TestIdentity(Path authority, Path certificate, Path key) {
    static TestIdentity writtenTo(Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        TestAuthority authority = TestAuthority.create(clock);
        Identity server = authority.issue(Leaf.forLoopback(clock));
        return new TestIdentity(
                Pem.write(folder.resolve("ca.pem"), List.of(authority.certificate())),
                Pem.write(folder.resolve("server.pem"), server.chain()),
                Pem.writeKey(folder.resolve("server-key.pem"), server.key()));
    }
}
