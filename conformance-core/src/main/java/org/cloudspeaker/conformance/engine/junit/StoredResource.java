package org.cloudspeaker.conformance.engine.junit;

import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * What JUnit closes with a store: before 5.13 only its own type, since then whatever is {@link AutoCloseable}.
 *
 * @param value what is kept in the store
 * @param closeAction how it is closed
 */
public record StoredResource(Object value, Runnable closeAction) implements Store.CloseableResource, AutoCloseable {
    @Override
    public void close() {
        closeAction.run();
    }
}
