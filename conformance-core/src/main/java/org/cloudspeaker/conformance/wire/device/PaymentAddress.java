package org.cloudspeaker.conformance.wire.device;

import java.net.URI;
import javax.net.ssl.SSLContext;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.tls.Trust;

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
public record PaymentAddress(URI sale, URI details, Key key, SSLContext tls, boolean verified, Limits limits) {
    /**
     * The API key as a header.
     *
     * @param header its name
     * @param prefix what stands before the key
     * @param value the key
     */
    public record Key(String header, String prefix, Secret value) {
        /** The whole value of the header. */
        String headerValue() {
            return prefix + value.value();
        }
    }

    /** As the parameter file and the target say. */
    public static PaymentAddress of(Parameters.Payment parameters, PaymentSettings settings, Limits limits) {
        PaymentSettings.ApiKey key = settings.apiKey();
        return new PaymentAddress(
                parameters.sale(),
                parameters.details(),
                new Key(key.header(), key.prefix(), parameters.apiKey()),
                Trust.clientContext(parameters.verified() ? Trust.of(settings.trust()) : Trust.none()),
                parameters.verified(),
                limits);
    }
}
