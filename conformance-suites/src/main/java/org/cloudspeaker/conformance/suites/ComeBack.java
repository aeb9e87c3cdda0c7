package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.DeviceReturn;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.suites.device.DeviceConnection;
import org.cloudspeaker.conformance.wire.Spans;

/**
 * A device that lost its connection.
 *
 * @param device the device
 * @param outcome what became of it
 */
record ComeBack(DeviceUnderTest device, DeviceReturn outcome) {
    private static final String CUT = "the connection is cut without a word";

    /** It connected again. */
    void happened() {
        String within = Spans.shown(device.patienceForReturn());
        Wrong.unless(
                outcome.connected().isPresent(),
                CUT,
                "another CONNECT within " + within,
                "none came; a longer limits.answer waits longer");
    }

    /** It never asked for a session that ends with its connection. */
    void keptItsSession(DeviceConnection judge) {
        device.connections().forEach(one -> Wrong.ifAny(judge.session(one.clientId(), one.login())));
    }

    /** It got what was published while it was away. */
    void broughtWhatWasMissed() {
        Wrong.unless(
                outcome.heard(),
                CUT + ", and a message is published meanwhile",
                "PUBACK for that message after the device is back",
                "none came within " + Spans.shown(device.limits().mustArrive()));
    }
}
