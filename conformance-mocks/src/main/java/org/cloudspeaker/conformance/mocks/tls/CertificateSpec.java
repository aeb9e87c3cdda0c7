package org.cloudspeaker.conformance.mocks.tls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an end-entity certificate is to say.
 *
 * @param names host names and IP literals for the subjectAltName, the first of them also the subject's common name
 * @param notBefore first moment of its validity, UTC, kept to the second
 * @param notAfter last moment of its validity, UTC, kept to the second
 * @param flaws in which ways no authority would issue it today
 */
public record CertificateSpec(List<String> names, Instant notBefore, Instant notAfter, Set<CertificateFlaw> flaws) {
    private static final Duration ALREADY_VALID = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);

    /** A way to be made worse than authorities are allowed to. */
    public enum CertificateFlaw {
        /** An RSA key of 1024 bits. */
        RSA_1024,
        /** A signature with SHA-1. */
        SHA_1,
        /** A name in the subject's common name, and no subjectAltName. */
        COMMON_NAME_ALONE
    }

    /** Without a flaw. */
    public CertificateSpec(List<String> names, Instant notBefore, Instant notAfter) {
        this(names, notBefore, notAfter, Set.of());
    }

    /** Keeps its own copy; refuses a leaf without a name or without a moment of validity. */
    public CertificateSpec {
        names = List.copyOf(names);
        flaws = Set.copyOf(flaws);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("expected a host name or address, found none");
        }
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException(
                    "expected notBefore before notAfter, found " + notBefore + " and " + notAfter);
        }
    }

    /** For {@code localhost}, {@code 127.0.0.1} and {@code ::1}; valid since yesterday and for a year more. */
    public static CertificateSpec forLoopback(Clock clock) {
        Instant now = clock.instant();
        return new CertificateSpec(List.of("localhost", "127.0.0.1", "::1"), now.minus(ALREADY_VALID), now.plus(YEAR));
    }

    /** The same dates, but for these names alone. */
    public CertificateSpec forHost(String... hosts) {
        return new CertificateSpec(List.of(hosts), notBefore, notAfter, flaws);
    }

    /** The same names, but it ran out when this one began: for {@link #forLoopback}, yesterday. */
    public CertificateSpec expired() {
        return new CertificateSpec(names, notBefore.minus(QUARTER), notBefore, flaws);
    }

    /** The same names, but it begins when this one ends. */
    public CertificateSpec notYetValid() {
        return new CertificateSpec(names, notAfter, notAfter.plus(YEAR), flaws);
    }

    /** The same, but it begins two days later than this one: for {@link #forLoopback}, tomorrow. */
    public CertificateSpec fromTomorrow() {
        return new CertificateSpec(names, notBefore.plus(TWO_DAYS), notAfter, flaws);
    }

    /** The same, but of 90 days, which end two days after this one began: for {@link #forLoopback}, tomorrow. */
    public CertificateSpec untilTomorrow() {
        Instant end = notBefore.plus(TWO_DAYS);
        return new CertificateSpec(names, end.minus(QUARTER), end, flaws);
    }

    /** The same, but valid until this moment. */
    public CertificateSpec until(Instant end) {
        return new CertificateSpec(names, notBefore, end, flaws);
    }

    /** The same with this flaw as well. */
    public CertificateSpec with(CertificateFlaw flaw) {
        Set<CertificateFlaw> more = EnumSet.of(flaw);
        more.addAll(flaws);
        return new CertificateSpec(names, notBefore, notAfter, more);
    }
}
