package org.cloudspeaker.conformance.target;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the parameter file cannot say of the payment server.
 *
 * @param trust the authorities that may vouch for the server; empty: those of the JDK
 * @param apiKey how the key is carried
 * @param declineAmount an amount in minor units that the server declines, if the target gives one
 * @param total the reading of {@code total} in a query's answer
 * @param repeats what the server does with a sale that is sent again, where the guide is silent
 */
public record PaymentSettings(
        List<X509Certificate> trust, ApiKey apiKey, OptionalLong declineAmount, TotalMeaning total, Repeats repeats) {
    /** Copies the list. */
    public PaymentSettings {
        trust = List.copyOf(trust);
    }

    /**
     * How the API key is carried; the key itself is in the parameter file.
     *
     * @param header name of the HTTP header
     * @param prefix what stands before the key, for example {@code "Bearer "}; may be empty
     * @param expired a key that was good once, if the target gives one
     */
    public record ApiKey(String header, String prefix, Optional<Secret> expired) {
        /** {@code X-API-Key} without a prefix: the guide names no header, and this is the commonest. */
        public static ApiKey defaults() {
            return new ApiKey("X-API-Key", "", Optional.empty());
        }
    }

    /** What holds where a target says nothing. */
    public static PaymentSettings defaults() {
        return new PaymentSettings(
                List.of(), ApiKey.defaults(), OptionalLong.empty(), TotalMeaning.COUNT, Repeats.defaults());
    }

    /** The same with the API key carried like this. */
    public PaymentSettings carrying(ApiKey other) {
        return new PaymentSettings(trust, other, declineAmount, total, repeats);
    }

    /** The same with these authorities. */
    public PaymentSettings trusting(List<X509Certificate> authorities) {
        return new PaymentSettings(authorities, apiKey, declineAmount, total, repeats);
    }
}
