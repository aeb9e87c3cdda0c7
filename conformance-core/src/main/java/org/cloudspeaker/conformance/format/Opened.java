package org.cloudspeaker.conformance.format;

import java.util.Optional;

/**
 * What came out when something encrypted was read.
 *
 * @param <T> what it should be
 * @param content what it is; empty where it could not be read
 * @param trouble why it could not be read, for messages; empty where it could. Nothing of the content is in it
 */
public record Opened<T>(Optional<T> content, Optional<String> trouble) {
    static <T> Opened<T> as(T content) {
        return new Opened<>(Optional.of(content), Optional.empty());
    }

    static <T> Opened<T> notBecause(String trouble) {
        return new Opened<>(Optional.empty(), Optional.of(trouble));
    }
}
