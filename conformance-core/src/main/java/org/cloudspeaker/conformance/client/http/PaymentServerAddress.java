package org.cloudspeaker.conformance.client.http;

import java.net.URI;
import javax.net.ssl.SSLContext;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * Where the payment server is and how a device speaks to it.
 *
 * @param sale where sales go
 * @param details where queries go
 * @param key the API key and how it is carried
 * @param tls whom the device trusts
 * @param verified whether it looks at the server's certificate at all
 * @param limits bounds of every wait
 */
public record PaymentServerAddress(
        URI sale, URI details, AuthenticationHeader key, SSLContext tls, boolean verified, RunLimits limits) {
    /**
     * The API key as a header.
     *
     * @param header its name
     * @param prefix what stands before the key
     * @param value the key
     */
    public record AuthenticationHeader(String header, String prefix, Secret value) {
        /** The whole value of the header. */
        String headerValue() {
            return prefix + value.value();
        }
    }

    /** As the parameter file and the target say. */
    public static PaymentServerAddress of(
            DeviceParameters.PaymentParameters parameters, PaymentConfig settings, RunLimits limits) {
        PaymentConfig.ApiKeyConfig key = settings.apiKey();
        return new PaymentServerAddress(
                parameters.sale(),
                parameters.details(),
                new AuthenticationHeader(key.header(), key.prefix(), parameters.apiKey()),
                TrustManagers.clientContext(
                        parameters.verified()
                                ? TrustManagers.trustManager(settings.trust())
                                : TrustManagers.trustAll()),
                parameters.verified(),
                limits);
    }
}
