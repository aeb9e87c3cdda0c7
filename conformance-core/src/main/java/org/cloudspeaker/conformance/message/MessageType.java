package org.cloudspeaker.conformance.message;

/** The messages that a payment speaker takes part in. */
public enum MessageType {
    /** From the customer's server through the broker to the device (guide 3.4). */
    BROADCAST,
    /** The device's payment request (guide 3.5.1). */
    SALE,
    /** The payment server's answer to it (guide 3.5.2). */
    SALE_ANSWER,
    /** The device's transaction query (guide 3.5.3). */
    QUERY,
    /** The payment server's answer to it (guide 3.5.3). */
    QUERY_ANSWER,
    /** One transaction inside that answer (guide 3.5.3). */
    RECORD;

    /** The name in a profile file: {@code sale-answer}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
