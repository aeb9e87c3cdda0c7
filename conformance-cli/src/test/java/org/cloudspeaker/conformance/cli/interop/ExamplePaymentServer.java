package org.cloudspeaker.conformance.cli.interop;

import java.util.List;
import java.util.Map;

/** A payment server that is an example of this project, on a free loopback port; it declines 51.00. */
interface ExamplePaymentServer extends AutoCloseable {
    /** The {@code pgw_endpoint} that its integrator would write. */
    default String endpoint() {
        return "https://localhost";
    }

    int port();

    /** The key that it takes. */
    String apiKey();

    /** How it wants the key, in the words of a target file's {@code payment.api-key}. */
    String keySetting();

    /** What {@link #keySetting} takes from the environment. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** The requirements for which its target gives nothing. */
    default List<String> notGiven() {
        return List.of();
    }

    @Override
    void close();
}
