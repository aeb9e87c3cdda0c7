package org.cloudspeaker.conformance.mocks.bench;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/**
 * The certificates of a bench, made for one run. Only what both servers show may be a target's own.
 *
 * @param authority that issued the servers' certificate, if it is the bench's own
 * @param servers what both servers show
 * @param device what the device is given, where it has to show a certificate at the broker
 */
record BenchCertificates(Optional<TestAuthority> authority, KeyAndChain servers, Optional<BenchDeviceIdentity> device) {
    /**
     * What a device is given.
     *
     * @param identity certificate and key
     * @param issuer who vouches for it: nobody else is let in
     */
    record BenchDeviceIdentity(KeyAndChain identity, X509Certificate issuer) {
        /** As a target has it. */
        ClientCertificate asClientCertificate() {
            return new ClientCertificate(identity.chain(), identity.key());
        }
    }

    /** Those of a bench for the device with this serial number. */
    static BenchCertificates of(BenchConfig.BenchAddress address, String sn, Clock clock) {
        Optional<TestAuthority> authority =
                address.certificate().isPresent() ? Optional.empty() : Optional.of(TestAuthority.create(clock));
        KeyAndChain servers = address.certificate()
                .map(own -> new KeyAndChain(own.chain(), own.key()))
                .orElseGet(() -> authority.orElseThrow().issue(leaf(address, clock)));
        return new BenchCertificates(
                authority,
                servers,
                Optional.of(address)
                        .filter(BenchConfig.BenchAddress::isMutualTls)
                        .map(unused -> forDevice(authority.orElseGet(() -> TestAuthority.create(clock)), sn, clock)));
    }

    private static BenchDeviceIdentity forDevice(TestAuthority issuer, String sn, Clock clock) {
        return new BenchDeviceIdentity(
                issuer.issue(CertificateSpec.forLoopback(clock).forHost(sn)), issuer.certificate());
    }

    /** What the servers' certificate says where it is the bench's own. */
    static CertificateSpec leaf(BenchConfig.BenchAddress address, Clock clock) {
        CertificateSpec loopback = CertificateSpec.forLoopback(clock);
        return address.isLoopback() ? loopback : loopback.forHost(address.host());
    }

    /** Whom a device has to trust. */
    List<X509Certificate> authorities() {
        List<X509Certificate> chain = servers.chain();
        return authority
                .map(own -> List.of(own.certificate()))
                .orElseGet(() -> chain.subList(chain.size() - 1, chain.size()));
    }
}
