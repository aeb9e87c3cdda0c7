package org.cloudspeaker.conformance.cli.mock.server;

import java.util.Optional;
import org.cloudspeaker.conformance.card.DataKey;

/**
 * How the mock payment server takes requests.
 *
 * @param apiKey the key that it asks for
 * @param salePath where sales go
 * @param detailsPath where queries go
 * @param dataKey under which devices encrypt card data, if it is known
 */
public record MockPaymentPlan(ApiKeyPlan apiKey, String salePath, String detailsPath, Optional<DataKey> dataKey) {
    /**
     * An API key. Its text never shows the key.
     *
     * @param value the key
     * @param header the header that carries it
     * @param prefix what stands before it there
     * @param optional whether requests without a valid key are served too
     */
    public record ApiKeyPlan(String value, String header, String prefix, boolean optional) {
        @Override
        public String toString() {
            return "key in " + header;
        }
    }
}
