package org.cloudspeaker.conformance.wire.payment;

/** What listens on a port. */
interface HttpEngine extends AutoCloseable {
    /** The port on the loopback interface. */
    int port();

    @Override
    void close();
}
