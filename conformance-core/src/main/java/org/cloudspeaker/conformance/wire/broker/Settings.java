package org.cloudspeaker.conformance.wire.broker;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.ServerCertificate;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * How a mock broker is to be. Immutable: each method gives a changed copy.
 *
 * @param access whom it lets in
 * @param faults the ways in which it is wrong
 * @param maxPayload the longest payload it takes, in bytes; a longer one ends the connection
 * @param listening where it listens
 * @param transcript where it records what is spoken
 */
public record Settings(
        Access access, Set<BrokerFault> faults, int maxPayload, Listening listening, Transcript transcript) {
    private static final int DEFAULT_MAX_PAYLOAD = 256 * 1024;

    /** Keeps its own copies. */
    public Settings {
        faults = Set.copyOf(faults);
        if (maxPayload < 0) {
            throw new IllegalArgumentException("expected a maximal payload of 0 bytes or more, found " + maxPayload);
        }
    }

    /** Plain TCP on a free loopback port, open to everyone until a login is set, without faults; payloads up to 256 KiB. */
    public static Settings of(Transcript transcript) {
        return new Settings(Access.open(), Set.of(), DEFAULT_MAX_PAYLOAD, Listening.anywhere(), transcript);
    }

    /** Also takes this user; from now on nobody gets in without credentials. */
    public Settings login(String user, String password) {
        Map<String, String> logins = new LinkedHashMap<>(access.logins());
        logins.put(user, password);
        return with(access.letting(logins, access.devicesAsThemselves()));
    }

    /** Also takes any device with its serial number as client id, user name and password. */
    public Settings devicesAsThemselves() {
        return with(access.letting(access.logins(), true));
    }

    /** Lets clients read and write what is granted to their users, and nothing else. */
    public Settings granting(Denial otherwise, Grant... grants) {
        return with(access.granting(List.of(grants), otherwise));
    }

    /** Speaks TLS 1.2 and 1.3 with this certificate, and nothing else. */
    public Settings tls(Identity identity) {
        return with(access.over(new ServerCertificate.Own(identity), access.clientAuthorities()));
    }

    /** The same with a certificate that this authority issues at the start, right or wrong as the faults say. */
    public Settings tls(TestAuthority authority, Leaf leaf) {
        return with(access.over(new ServerCertificate.Issued(authority, leaf), access.clientAuthorities()));
    }

    /** Speaks TLS with this certificate, and only with devices that show one of these authorities. */
    public Settings mutualTls(Identity identity, List<X509Certificate> clientAuthorities) {
        return with(access.over(new ServerCertificate.Own(identity), clientAuthorities));
    }

    /** The same with a certificate that this authority issues at the start; for all devices, if none is to vouch for them. */
    public Settings mutualTls(TestAuthority authority, Leaf leaf, List<X509Certificate> clientAuthorities) {
        return with(access.over(new ServerCertificate.Issued(authority, leaf), clientAuthorities));
    }

    /** Is wrong in these ways, and in no others. */
    public Settings faults(BrokerFault... wrong) {
        return new Settings(access, Set.of(wrong), maxPayload, listening, transcript);
    }

    /** Takes payloads up to this many bytes. */
    public Settings maxPayload(int bytes) {
        return new Settings(access, faults, bytes, listening, transcript);
    }

    /** Listens there. */
    public Settings listening(Listening other) {
        return new Settings(access, faults, maxPayload, other, transcript);
    }

    private Settings with(Access other) {
        return new Settings(other, faults, maxPayload, listening, transcript);
    }
}
