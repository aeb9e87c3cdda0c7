package org.cloudspeaker.conformance.message.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * How a message is signed.
 *
 * @param at where the signature stands
 * @param over what is signed
 * @param by how
 * @param fresh what keeps it from being used again
 */
public record SignatureRule(SignaturePlace at, SignatureInput over, SignatureMethod by, SignatureFreshness fresh) {
    /**
     * How the signature is made of what is signed.
     *
     * @param algorithm digest or keyed digest
     * @param key of a keyed digest; empty otherwise
     * @param as how it is written
     */
    public record SignatureMethod(SignatureAlgorithm algorithm, String key, SignatureEncoding as) {
        @Override
        public String toString() {
            return algorithm.key() + " in " + as.key();
        }
    }

    /** The signature of a message. */
    public String sign(SignatureInput.SignedMessage message) {
        return by.as().encode(by.algorithm().apply(over.bytes(message), by.key()));
    }

    /** Whether this is its signature. */
    public boolean verifies(SignatureInput.SignedMessage message, String signature) {
        return MessageDigest.isEqual(
                sign(message).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
