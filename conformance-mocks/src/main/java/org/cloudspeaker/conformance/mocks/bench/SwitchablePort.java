package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Monitor;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.FirstBytes;
import org.cloudspeaker.conformance.mocks.tls.PortMultiplexer;
import org.cloudspeaker.conformance.mocks.tls.PortMultiplexer.ConnectionRoute;

/** The one port at which the device meets the payment server, or whoever stands in its place for a while. Thread-safe. */
final class SwitchablePort implements AutoCloseable {
    private final MockPaymentServer own;
    private final PortMultiplexer listener;
    private final Monitor monitor = new Monitor();
    private int connections;
    private int plain;
    private volatile MockPaymentServer shown;

    /** A port at this address, with this server behind it. */
    SwitchablePort(ListenAddress listening, MockPaymentServer own) {
        this.own = own;
        this.shown = own;
        this.listener = PortMultiplexer.start(listening.socket(), List.of(), first -> {
            count(first);
            return ConnectionRoute.to(shown.port());
        });
    }

    int port() {
        return listener.port();
    }

    /** The server that is no impostor. */
    MockPaymentServer own() {
        return own;
    }

    /** From now on, who comes meets this one; whoever kept a connection to another has to come again. */
    void switchTo(MockPaymentServer other) {
        shown = other;
        listener.closeConnections();
    }

    /** How many connections so far began with a request in plain HTTP. */
    int plainConnections() {
        return monitor.read(() -> plain);
    }

    /** How many connections there were so far. */
    int connections() {
        return monitor.read(() -> connections);
    }

    /** The same, once it is more than this, or the time is over. */
    int awaitMore(int than, Duration limit) {
        return monitor.await(() -> Optional.of(connections).filter(so -> so > than), limit)
                .orElseGet(this::connections);
    }

    private void count(FirstBytes first) {
        monitor.change(() -> {
            connections++;
            if (first.isPlainHttp()) {
                plain++;
            }
        });
    }

    @Override
    public void close() {
        listener.close();
        own.close();
    }
}
