package org.cloudspeaker.conformance.suites.embedded;

import java.util.UUID;
import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * The secrets of one pair of servers, new every time, so that none can be written down by mistake.
 *
 * @param devicePassword the devices' at the broker
 * @param serverPassword the customer's server's at the broker
 * @param apiKey the devices' at the payment server
 * @param expiredKey a key that the payment server refuses
 */
record EmbeddedSecrets(Secret devicePassword, Secret serverPassword, Secret apiKey, Secret expiredKey) {
    static EmbeddedSecrets make() {
        return new EmbeddedSecrets(word("Pw"), word("Pw"), word("sk_test_"), word("sk_old_"));
    }

    private static Secret word(String prefix) {
        return new Secret(prefix + UUID.randomUUID().toString().replace("-", ""));
    }
}
