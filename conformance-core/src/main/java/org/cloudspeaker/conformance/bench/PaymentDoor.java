package org.cloudspeaker.conformance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.Monitor;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.FirstBytes;
import org.cloudspeaker.conformance.wire.tls.FrontDoor;
import org.cloudspeaker.conformance.wire.tls.FrontDoor.Way;

/** The one port at which the device meets the payment server, or whoever stands in its place for a while. Thread-safe. */
final class PaymentDoor implements AutoCloseable {
    private final MockPaymentServer own;
    private final FrontDoor door;
    private final Monitor monitor = new Monitor();
    private int connections;
    private int plain;
    private volatile MockPaymentServer shown;

    /** A door at this address, with this server behind it. */
    PaymentDoor(Listening listening, MockPaymentServer own) {
        this.own = own;
        this.shown = own;
        this.door = FrontDoor.before(listening.socket(), List.of(), first -> {
            count(first);
            return Way.to(shown.port());
        });
    }

    int port() {
        return door.port();
    }

    /** The server that is no impostor. */
    MockPaymentServer own() {
        return own;
    }

    /** From now on, who comes meets this one; whoever kept a connection to another has to come again. */
    void show(MockPaymentServer other) {
        shown = other;
        door.showOut();
    }

    /** How many connections so far began with a request in plain HTTP. */
    int plain() {
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
            if (first.plainHttp()) {
                plain++;
            }
        });
    }

    @Override
    public void close() {
        door.close();
        own.close();
    }
}
