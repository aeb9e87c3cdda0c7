package org.cloudspeaker.conformance.cli.mock.server;

import java.util.Optional;
import org.cloudspeaker.conformance.card.DataKey;

/**
 * How the mock payment server is asked. Its text never shows a key.
 *
 * @param key the API key
 * @param header the header that carries it
 * @param prefix what stands before it there
 * @param anyKey whether requests without it are served too
 * @param salePath where sales go
 * @param detailsPath where queries go
 * @param dataKey under which devices encrypt card data, if it is known
 */
public record MockPaymentPlan(
        String key,
        String header,
        String prefix,
        boolean anyKey,
        String salePath,
        String detailsPath,
        Optional<DataKey> dataKey) {
    @Override
    public String toString() {
        return salePath + " and " + detailsPath + ", key in " + header;
    }
}
