package org.cloudspeaker.conformance.card;

import java.util.Optional;

/**
 * What came out when something encrypted was read.
 *
 * @param <T> what it should be
 * @param content what it is; empty where it could not be read
 * @param trouble why it could not be read, for messages; empty where it could. Nothing of the content is in it
 */
public record DecryptionResult<T>(Optional<T> content, Optional<String> trouble) {
    static <T> DecryptionResult<T> success(T content) {
        return new DecryptionResult<>(Optional.of(content), Optional.empty());
    }

    static <T> DecryptionResult<T> failure(String trouble) {
        return new DecryptionResult<>(Optional.empty(), Optional.of(trouble));
    }
}
