package org.cloudspeaker.conformance.mocks.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.ServerCertificateSource;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

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
public record PaymentServerConfig(
        FormatProfile profile,
        ApiPaths paths,
        ApiKeyConfig key,
        ListenConfig front,
        IssuerDecisions decisions,
        Set<PaymentFault> faults,
        Transcript transcript,
        Clock clock,
        Optional<DataKey> dataKey) {

    /** Copies the set. */
    public PaymentServerConfig {
        faults = Set.copyOf(faults);
    }

    /**
     * What a client meets first.
     *
     * @param listening where it listens
     * @param tls what it shows in a handshake; empty: plain HTTP
     */
    public record ListenConfig(ListenAddress listening, Optional<ServerCertificateSource> tls) {
        /** Plain HTTP on a free port of the loopback interface. */
        static ListenConfig plain() {
            return new ListenConfig(ListenAddress.anyLoopbackPort(), Optional.empty());
        }
    }

    /** Where it listens. */
    public ListenAddress listening() {
        return front.listening();
    }

    /** What it shows in a handshake; empty: plain HTTP. */
    public Optional<ServerCertificateSource> tls() {
        return front.tls();
    }

    /**
     * Where messages go: absolute paths without a query string.
     *
     * @param sale {@code pgw_api_sale}
     * @param details {@code pgw_api_details}
     */
    public record ApiPaths(String sale, String details) {
        /** Refuses relative paths, and one for both. */
        public ApiPaths {
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
    public record ApiKeyConfig(
            Secret secret, String header, String prefix, Optional<Secret> expired, boolean demanded) {
        /** Refuses an empty key. */
        public ApiKeyConfig {
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("expected an API key, found none");
            }
        }

        public String headerValue() {
            return prefix + secret.value();
        }

        /** As the expired key is shown; the right one where there is none, which is no fault to take. */
        public String expiredHeaderValue() {
            return prefix + expired.orElse(secret).value();
        }
    }

    /** Plain HTTP on a free loopback port, at {@code /sale} and {@code /details} with this key in {@code X-API-Key}, without faults. */
    public static PaymentServerConfig of(FormatProfile profile, Secret key, Transcript transcript, Clock clock) {
        PaymentConfig.ApiKeyConfig carried = PaymentConfig.ApiKeyConfig.defaults();
        return new PaymentServerConfig(
                profile,
                new ApiPaths("/sale", "/details"),
                new ApiKeyConfig(key, carried.header(), carried.prefix(), Optional.empty(), true),
                ListenConfig.plain(),
                IssuerDecisions.approveAll(),
                Set.of(),
                transcript,
                clock,
                Optional.empty());
    }

    /** The same at these paths. */
    public PaymentServerConfig at(String sale, String details) {
        return new PaymentServerConfig(
                profile, new ApiPaths(sale, details), key, front, decisions, faults, transcript, clock, dataKey);
    }

    /** The same with the key in this header, after this prefix. */
    public PaymentServerConfig withKeyHeader(String header, String prefix) {
        return with(new ApiKeyConfig(key.secret(), header, prefix, key.expired(), key.demanded()));
    }

    /** The same, but this key was good once. */
    public PaymentServerConfig withExpiredKey(Secret old) {
        return with(new ApiKeyConfig(key.secret(), key.header(), key.prefix(), Optional.of(old), key.demanded()));
    }

    /** The same, but it serves whoever comes, with whatever key, as firmware V1.0.4 sends none. */
    public PaymentServerConfig withAnyKey() {
        return with(new ApiKeyConfig(key.secret(), key.header(), key.prefix(), key.expired(), false));
    }

    private PaymentServerConfig with(ApiKeyConfig other) {
        return new PaymentServerConfig(profile, paths, other, front, decisions, faults, transcript, clock, dataKey);
    }

    /** The same over TLS with this certificate. */
    public PaymentServerConfig tls(KeyAndChain identity) {
        return over(new ServerCertificateSource.GivenCertificate(identity));
    }

    /** The same over TLS with a certificate that this authority issues at the start. */
    public PaymentServerConfig tls(TestAuthority authority) {
        return tls(authority, CertificateSpec.forLoopback(clock));
    }

    /** The same with a certificate that says this. */
    public PaymentServerConfig tls(TestAuthority authority, CertificateSpec leaf) {
        return over(new ServerCertificateSource.IssuedCertificate(authority, leaf));
    }

    private PaymentServerConfig over(ServerCertificateSource other) {
        return with(new ListenConfig(front.listening(), Optional.of(other)));
    }

    /** The same, but it listens there. */
    public PaymentServerConfig listening(ListenAddress other) {
        return with(new ListenConfig(other, front.tls()));
    }

    private PaymentServerConfig with(ListenConfig other) {
        return new PaymentServerConfig(profile, paths, key, other, decisions, faults, transcript, clock, dataKey);
    }

    /** The same, but it declines this amount in minor units. */
    public PaymentServerConfig withDeclinedAmount(long amount) {
        return new PaymentServerConfig(
                profile, paths, key, front, decisions.withDeclinedAmount(amount), faults, transcript, clock, dataKey);
    }

    /** The same, but some amounts lead to what they stand for: see {@link AmountOutcome}. */
    public PaymentServerConfig outcomesByAmount() {
        return outcomesByAmount(AmountOutcome.LATE);
    }

    /** The same with slow answers that come so much later, an hour at most. */
    public PaymentServerConfig outcomesByAmount(Duration late) {
        return new PaymentServerConfig(
                profile, paths, key, front, decisions.byAmount(late), faults, transcript, clock, dataKey);
    }

    /** The same for devices that encrypt card data under this key. */
    public PaymentServerConfig withDataKey(DataKey key) {
        return new PaymentServerConfig(
                profile, paths, this.key, front, decisions, faults, transcript, clock, Optional.of(key));
    }

    /** The same with these faults and no others. */
    public PaymentServerConfig with(PaymentFault... others) {
        return new PaymentServerConfig(
                profile, paths, key, front, decisions, Set.of(others), transcript, clock, dataKey);
    }
}
