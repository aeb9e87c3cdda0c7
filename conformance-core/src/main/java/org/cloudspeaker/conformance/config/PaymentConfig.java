package org.cloudspeaker.conformance.config;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * What the parameter file cannot say of the payment server.
 *
 * @param trust the authorities that may vouch for the server; empty: those of the JDK
 * @param apiKey how the key is carried
 * @param declineAmount an amount in minor units that the server declines, if the target gives one
 * @param total the reading of {@code total} in a query's answer
 * @param repeats what the server does with a sale that is sent again, where the guide is silent
 */
public record PaymentConfig(
        List<X509Certificate> trust,
        ApiKeyConfig apiKey,
        OptionalLong declineAmount,
        QueryTotalMeaning total,
        RepeatedSalePolicy repeats) {
    /** Copies the list. */
    public PaymentConfig {
        trust = List.copyOf(trust);
    }

    /**
     * How the API key is carried; the key itself is in the parameter file.
     *
     * @param header name of the HTTP header
     * @param prefix what stands before the key, for example {@code "Bearer "}; may be empty
     * @param expired a key that was good once, if the target gives one
     */
    public record ApiKeyConfig(String header, String prefix, Optional<Secret> expired) {
        /** {@code X-API-Key} without a prefix: the guide names no header, and this is the commonest. */
        public static ApiKeyConfig defaults() {
            return new ApiKeyConfig("X-API-Key", "", Optional.empty());
        }
    }

    /** What holds where a target says nothing. */
    public static PaymentConfig defaults() {
        return new PaymentConfig(
                List.of(),
                ApiKeyConfig.defaults(),
                OptionalLong.empty(),
                QueryTotalMeaning.COUNT,
                RepeatedSalePolicy.defaults());
    }

    /** The same with the API key carried like this. */
    public PaymentConfig carrying(ApiKeyConfig other) {
        return new PaymentConfig(trust, other, declineAmount, total, repeats);
    }

    /** The same with these authorities. */
    public PaymentConfig trusting(List<X509Certificate> authorities) {
        return new PaymentConfig(authorities, apiKey, declineAmount, total, repeats);
    }
}
