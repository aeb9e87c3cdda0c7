package org.cloudspeaker.conformance.suites.files.parameter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on one value of a parameter file. What it says is judged also where it is a number instead of a string:
 * the type is a matter of its own.
 */
public final class ParameterValueAssert extends DiscrepancyAssert<ParameterValueAssert, ParameterValue> {
    private final String file;

    ParameterValueAssert(String file, ParameterValue value) {
        super(value, ParameterValueAssert.class);
        this.file = file;
    }

    @Override
    protected String sent() {
        return new TextPosition(actual.line(), actual.column()).in(file) + " "
                + actual.key().key();
    }

    @Override
    protected Discrepancy failure(String expected, String found) {
        Discrepancy failure = super.failure(expected, found);
        return isScalar()
                ? ParameterCorrection.of(actual).map(failure::withCorrection).orElse(failure)
                : failure;
    }

    /** The type that the guide gives the key. */
    public ParameterValueAssert hasItsType() {
        return holds(actual.hasExpectedType(), actual.key().type().words(), typed());
    }

    /** At most the bytes that the device can store. */
    public ParameterValueAssert fitsTheDevice() {
        int most = actual.key().longest().orElse(Integer.MAX_VALUE);
        boolean fits = actual.type() != JsonType.STRING || actual.bytes() <= most;
        return holds(
                fits, "at most " + most + " bytes", actual.bytes() + " bytes", it -> it.withConsequence(overrun(most)));
    }

    private String overrun(int most) {
        int over = actual.bytes() - most;
        return "the device keeps " + most + " bytes for it, and "
                + (over == 1 ? "1 byte runs" : over + " bytes run")
                + " over into what stands behind it in its memory: it may fail at once or on any later day";
    }

    /** Not blank. */
    public ParameterValueAssert isFilledIn() {
        return holds(!text().isBlank(), "a value", "an empty string");
    }

    /** A host name or IP address and nothing else. */
    public ParameterValueAssert isABareHost() {
        return holds(ParameterValueSyntax.bareHost(text()), "a bare host name or IP address", shown());
    }

    /** Not the well-known port of the other kind: 8883 is TLS, 1883 plain TCP (IANA). */
    public ParameterValueAssert isAPortFor(boolean tls) {
        String expected = tls ? "a TLS port, as mqtt_auth_cert is 1" : "a plain TCP port, as mqtt_auth_cert is 0";
        String spoken = tls ? "TLS to a port that is commonly plain TCP" : "plain TCP to a port that is commonly TLS";
        return holds(
                !text().equals(tls ? "1883" : "8883"),
                expected,
                shown(),
                it -> it.withConsequence("firmware V1.0.4 speaks " + spoken + " and, where it is, never gets online"));
    }

    /** Digits that make a port. */
    public ParameterValueAssert isAPort() {
        return holds(ParameterValueSyntax.port(text()), "a port from 1 to 65535", shown());
    }

    /** The number 0 or 1, not a string. */
    public ParameterValueAssert isTheNumberZeroOrOne() {
        boolean one = actual.type() == JsonType.NUMBER && text().matches("[01]");
        return holds(one, "the number 0 or 1", typed());
    }

    /** Whether it is 1. */
    public boolean saysOne() {
        return text().equals("1");
    }

    /** 1. */
    public ParameterValueAssert isOne() {
        return holds(saysOne(), "1", shown());
    }

    /** The requirement is about this value alone; with another one it does not apply. */
    public ParameterValueAssert assumeValue(String value) {
        if (!text().equals(value)) {
            throw new TestAbortedException(actual.key().key() + " is " + shown());
        }
        return this;
    }

    /** A prefix that makes a topic to publish to when a slash and the serial number follow. */
    public ParameterValueAssert isAPublishableTopic() {
        return holds(
                ParameterValueSyntax.topic(text()), "a topic prefix, without +, # and control characters", shown());
    }

    /** No empty level at either end. */
    public ParameterValueAssert hasNoSlashAtEitherEnd() {
        boolean slash = text().startsWith("/") || text().endsWith("/");
        return holds(!slash, "no slash at either end", shown());
    }

    /** A host name or IP address, with {@code https://} or {@code http://} before it or nothing. */
    public ParameterValueAssert isAHostWithAtMostAScheme() {
        return holds(
                ParameterValueSyntax.endpoint(text()),
                "a host name or IP address with at most https:// or http:// before it",
                shown());
    }

    /** Not {@code http://}. */
    public ParameterValueAssert isNotPlainHttp() {
        boolean http = text().toLowerCase(Locale.ROOT).startsWith("http:");
        return holds(!http, "https://", shown());
    }

    /** Exactly this. */
    public ParameterValueAssert says(String value) {
        return holds(text().equals(value), '"' + value + '"', shown());
    }

    /** Printable ASCII, without a blank at either end. */
    public ParameterValueAssert isPrintable() {
        Optional<String> problem = ParameterValueSyntax.keyProblem(text());
        return holds(problem.isEmpty(), "printable ASCII", problem.orElse(""));
    }

    /** A day of the calendar, {@code YYYYMMDD}. */
    public ParameterValueAssert isADate() {
        return holds(ParameterValueSyntax.date(text()).isPresent(), "a calendar date YYYYMMDD", shown());
    }

    /** A date that is not before another; what is not a date is not judged. */
    public ParameterValueAssert isNotBefore(LocalDate least, String expected) {
        Optional<LocalDate> date = ParameterValueSyntax.date(text());
        boolean late = date.filter(day -> day.isBefore(least)).isEmpty();
        return holds(late, expected, date.map(LocalDate::toString).orElse(""));
    }

    /** An absolute path. */
    public ParameterValueAssert isAnAbsolutePath() {
        return holds(ParameterValueSyntax.absolutePath(text()), "an absolute path", shown());
    }

    /** Not the path under another key. */
    ParameterValueAssert isAnotherPathThan(ParameterValueAssert other) {
        boolean same = text().equals(other.text());
        return holds(!same, "another path than " + other.actual.key().key(), "the same path");
    }

    /** With this path the URL has so many bytes, at most those that the device can store. */
    ParameterValueAssert makesAUrlOf(int bytes, int most) {
        return holds(bytes <= most, "a URL of at most " + most + " bytes", "a URL of " + bytes + " bytes");
    }

    /** Nothing that stands in the guide's template; letters large or small. */
    public ParameterValueAssert isNotTheExample(String example) {
        boolean copied = text().toLowerCase(Locale.ROOT).contains(example.toLowerCase(Locale.ROOT));
        return holds(!copied, "a value of your own", "the guide's example");
    }

    /** What it says, where it is a string or a number. */
    String text() {
        if (!isScalar()) {
            throw new InconclusiveException(sent() + " is " + typed() + ", which says nothing to look at");
        }
        return actual.text();
    }

    int bytes() {
        return text().isEmpty() ? 0 : actual.bytes();
    }

    private boolean isScalar() {
        return actual.type() == JsonType.STRING || actual.type() == JsonType.NUMBER;
    }

    private String typed() {
        boolean plain = !isScalar() || actual.hasExpectedType();
        return plain ? shown() : actual.type().words() + ", " + shown();
    }

    private String shown() {
        return actual.shown();
    }
}
