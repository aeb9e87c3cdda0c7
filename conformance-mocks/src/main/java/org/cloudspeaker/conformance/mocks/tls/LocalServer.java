package org.cloudspeaker.conformance.mocks.tls;

/** What listens on a port of this machine. */
public interface LocalServer extends AutoCloseable {
    /** The port on the loopback interface. */
    int port();

    @Override
    void close();
}
