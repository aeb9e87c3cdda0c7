package org.cloudspeaker.conformance.suites.device;

import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.ReconnectResult;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceConnectionCheck;

/**
 * A device that lost its connection.
 *
 * @param device the device
 * @param outcome what became of it
 */
record ReconnectCheck(CertifiedDevice device, ReconnectResult outcome) {
    private static final String CUT = "the connection is cut without a word";

    void requireConnected() {
        String within = Durations.format(device.reconnectTimeout());
        Discrepancies.require(
                outcome.connected().isPresent(),
                CUT,
                "another CONNECT within " + within,
                "none came; a longer limits.answer waits longer");
    }

    /** It never asked for a session that ends with its connection. */
    void requireSessionKept(DeviceConnectionCheck judge) {
        device.connections().forEach(one -> Discrepancies.throwIfPresent(judge.session(one.clientId(), one.login())));
    }

    /** It got what was published while it was away. */
    void requireMissedMessage() {
        Discrepancies.require(
                outcome.heard(),
                CUT + ", and a message is published meanwhile",
                "PUBACK for that message after the device is back",
                "none came within " + Durations.format(device.limits().mustArrive()));
    }
}
