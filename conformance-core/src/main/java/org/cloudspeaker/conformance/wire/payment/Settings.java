package org.cloudspeaker.conformance.wire.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.DataKey;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.ServerCertificate;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * How a mock payment server behaves.
 *
 * @param profile how messages are written
 * @param paths where sales and queries go
 * @param key the API key that it demands at both
 * @param front where it listens, and what it shows there
 * @param decisions which sales it does not just approve
 * @param faults in which ways it is wrong
 * @param transcript where every request and answer is recorded
 * @param clock the time, for certificates and for sales that say none
 * @param dataKey what devices encrypt card data under, so that nothing of it is shown in clear either; empty: not known
 */
public record Settings(
        FormatProfile profile,
        Paths paths,
        Key key,
        Front front,
        Decisions decisions,
        Set<PaymentFault> faults,
        Transcript transcript,
        Clock clock,
        Optional<DataKey> dataKey) {

    /** Copies the set. */
    public Settings {
        faults = Set.copyOf(faults);
    }

    /**
     * What a client meets first.
     *
     * @param listening where it listens
     * @param tls what it shows in a handshake; empty: plain HTTP
     */
    public record Front(Listening listening, Optional<ServerCertificate> tls) {
        /** Plain HTTP on a free port of the loopback interface. */
        static Front plain() {
            return new Front(Listening.anywhere(), Optional.empty());
        }
    }

    /** Where it listens. */
    public Listening listening() {
        return front.listening();
    }

    /** What it shows in a handshake; empty: plain HTTP. */
    public Optional<ServerCertificate> tls() {
        return front.tls();
    }

    /**
     * Where messages go: absolute paths without a query string.
     *
     * @param sale {@code pgw_api_sale}
     * @param details {@code pgw_api_details}
     */
    public record Paths(String sale, String details) {
        /** Refuses relative paths, and one for both. */
        public Paths {
            if (!sale.startsWith("/") || !details.startsWith("/") || sale.equals(details)) {
                throw new IllegalArgumentException(
                        "expected two different paths that begin with /, found " + sale + " and " + details);
            }
        }
    }

    /**
     * The API key and how it is carried. Its text never shows the key.
     *
     * @param secret the key; not empty
     * @param header name of the HTTP header
     * @param prefix what stands before the key; may be empty
     * @param expired a key that was good once; empty: there was none
     * @param demanded whether a request without it is refused
     */
    public record Key(Secret secret, String header, String prefix, Optional<Secret> expired, boolean demanded) {
        /** Refuses an empty key. */
        public Key {
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("expected an API key, found none");
            }
        }

        String headerValue() {
            return prefix + secret.value();
        }

        /** As the expired key is shown; the right one where there is none, which is no fault to take. */
        String expiredHeaderValue() {
            return prefix + expired.orElse(secret).value();
        }
    }

    /** Plain HTTP on a free loopback port, at {@code /sale} and {@code /details} with this key in {@code X-API-Key}, without faults. */
    public static Settings of(FormatProfile profile, Secret key, Transcript transcript, Clock clock) {
        PaymentSettings.ApiKey carried = PaymentSettings.ApiKey.defaults();
        return new Settings(
                profile,
                new Paths("/sale", "/details"),
                new Key(key, carried.header(), carried.prefix(), Optional.empty(), true),
                Front.plain(),
                Decisions.approving(),
                Set.of(),
                transcript,
                clock,
                Optional.empty());
    }

    /** The same at these paths. */
    public Settings at(String sale, String details) {
        return new Settings(
                profile, new Paths(sale, details), key, front, decisions, faults, transcript, clock, dataKey);
    }

    /** The same with the key in this header, after this prefix. */
    public Settings keyIn(String header, String prefix) {
        return with(new Key(key.secret(), header, prefix, key.expired(), key.demanded()));
    }

    /** The same, but this key was good once. */
    public Settings expired(Secret old) {
        return with(new Key(key.secret(), key.header(), key.prefix(), Optional.of(old), key.demanded()));
    }

    /** The same, but it serves whoever comes, with whatever key, as firmware V1.0.4 sends none. */
    public Settings withAnyKey() {
        return with(new Key(key.secret(), key.header(), key.prefix(), key.expired(), false));
    }

    private Settings with(Key other) {
        return new Settings(profile, paths, other, front, decisions, faults, transcript, clock, dataKey);
    }

    /** The same over TLS with this certificate. */
    public Settings tls(Identity identity) {
        return over(new ServerCertificate.Own(identity));
    }

    /** The same over TLS with a certificate that this authority issues at the start. */
    public Settings tls(TestAuthority authority) {
        return tls(authority, Leaf.forLoopback(clock));
    }

    /** The same with a certificate that says this. */
    public Settings tls(TestAuthority authority, Leaf leaf) {
        return over(new ServerCertificate.Issued(authority, leaf));
    }

    private Settings over(ServerCertificate other) {
        return with(new Front(front.listening(), Optional.of(other)));
    }

    /** The same, but it listens there. */
    public Settings listening(Listening other) {
        return with(new Front(other, front.tls()));
    }

    private Settings with(Front other) {
        return new Settings(profile, paths, key, other, decisions, faults, transcript, clock, dataKey);
    }

    /** The same, but it declines this amount in minor units. */
    public Settings declining(long amount) {
        return new Settings(
                profile, paths, key, front, decisions.declining(amount), faults, transcript, clock, dataKey);
    }

    /** The same, but some amounts lead to what they stand for: see {@link Outcome}. */
    public Settings outcomesByAmount() {
        return outcomesByAmount(Outcome.LATE);
    }

    /** The same with slow answers that come so much later, an hour at most. */
    public Settings outcomesByAmount(Duration late) {
        return new Settings(profile, paths, key, front, decisions.byAmount(late), faults, transcript, clock, dataKey);
    }

    /** The same for devices that encrypt card data under this key. */
    public Settings knowing(DataKey key) {
        return new Settings(profile, paths, this.key, front, decisions, faults, transcript, clock, Optional.of(key));
    }

    /** The same with these faults and no others. */
    public Settings with(PaymentFault... others) {
        return new Settings(profile, paths, key, front, decisions, Set.of(others), transcript, clock, dataKey);
    }
}
