package org.cloudspeaker.conformance.wire.tls;

/** What listens on a port of this machine. */
public interface Engine extends AutoCloseable {
    /** The port on the loopback interface. */
    int port();

    @Override
    void close();
}
