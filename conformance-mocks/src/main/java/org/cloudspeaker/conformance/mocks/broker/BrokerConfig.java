package org.cloudspeaker.conformance.mocks.broker;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.ServerCertificateSource;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/**
 * How a mock broker is to be. Immutable: each method gives a changed copy.
 *
 * @param access whom it lets in
 * @param faults the ways in which it is wrong
 * @param maxPayload the longest payload it takes, in bytes; a longer one ends the connection
 * @param listening where it listens
 * @param transcript where it records what is spoken
 */
public record BrokerConfig(
        BrokerAccessConfig access,
        Set<BrokerFault> faults,
        int maxPayload,
        ListenAddress listening,
        Transcript transcript) {
    private static final int DEFAULT_MAX_PAYLOAD = 256 * 1024;

    /** Keeps its own copies. */
    public BrokerConfig {
        faults = Set.copyOf(faults);
        if (maxPayload < 0) {
            throw new IllegalArgumentException("expected a maximal payload of 0 bytes or more, found " + maxPayload);
        }
    }

    /** Plain TCP on a free loopback port, open to everyone until a login is set, without faults; payloads up to 256 KiB. */
    public static BrokerConfig of(Transcript transcript) {
        return new BrokerConfig(
                BrokerAccessConfig.open(), Set.of(), DEFAULT_MAX_PAYLOAD, ListenAddress.anyLoopbackPort(), transcript);
    }

    /** Also takes this user; from now on nobody gets in without credentials. */
    public BrokerConfig login(String user, String password) {
        Map<String, String> logins = new LinkedHashMap<>(access.logins());
        logins.put(user, password);
        return with(access.withLogins(logins, access.devicesAsThemselves()));
    }

    /** Also takes any device with its serial number as client id, user name and password. */
    public BrokerConfig devicesAsThemselves() {
        return with(access.withLogins(access.logins(), true));
    }

    /** Lets clients read and write what is granted to their users, and nothing else. */
    public BrokerConfig acl(DenialBehaviour otherwise, AclRule... grants) {
        return with(access.withAcl(List.of(grants), otherwise));
    }

    /** Speaks TLS 1.2 and 1.3 with this certificate, and nothing else. */
    public BrokerConfig tls(KeyAndChain identity) {
        return with(access.withTls(new ServerCertificateSource.GivenCertificate(identity), access.clientAuthorities()));
    }

    /** The same with a certificate that this authority issues at the start, right or wrong as the faults say. */
    public BrokerConfig tls(TestAuthority authority, CertificateSpec leaf) {
        return with(access.withTls(
                new ServerCertificateSource.IssuedCertificate(authority, leaf), access.clientAuthorities()));
    }

    /** Speaks TLS with this certificate, and only with devices that show one of these authorities. */
    public BrokerConfig mutualTls(KeyAndChain identity, List<X509Certificate> clientAuthorities) {
        return with(access.withTls(new ServerCertificateSource.GivenCertificate(identity), clientAuthorities));
    }

    /** The same with a certificate that this authority issues at the start; for all devices, if none is to vouch for them. */
    public BrokerConfig mutualTls(
            TestAuthority authority, CertificateSpec leaf, List<X509Certificate> clientAuthorities) {
        return with(access.withTls(new ServerCertificateSource.IssuedCertificate(authority, leaf), clientAuthorities));
    }

    /** Is wrong in these ways, and in no others. */
    public BrokerConfig faults(BrokerFault... wrong) {
        return new BrokerConfig(access, Set.of(wrong), maxPayload, listening, transcript);
    }

    /** Takes payloads up to this many bytes. */
    public BrokerConfig maxPayload(int bytes) {
        return new BrokerConfig(access, faults, bytes, listening, transcript);
    }

    /** Listens there. */
    public BrokerConfig listening(ListenAddress other) {
        return new BrokerConfig(access, faults, maxPayload, other, transcript);
    }

    private BrokerConfig with(BrokerAccessConfig other) {
        return new BrokerConfig(other, faults, maxPayload, listening, transcript);
    }
}
