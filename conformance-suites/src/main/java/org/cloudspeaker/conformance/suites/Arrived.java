package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.suites.device.DeviceConnection;
import org.cloudspeaker.conformance.wire.broker.Seen;

/**
 * The first CONNECT of a device, or the handshake in which it came to none.
 *
 * @param event taken, refused or shut out
 * @param judge what it has to be like
 */
record Arrived(Seen event, DeviceConnection judge) {
    static Arrived of(Seen event, DeviceConnection judge) {
        return new Arrived(event, judge);
    }

    /** Certificate, client id and login are those that the device was configured with. */
    void isAsConfigured() {
        if (event instanceof Seen.ShutOut shutOut) {
            throw judge.shutOut(shutOut);
        }
        Wrong.ifAny(judge.clientId(event.clientId()));
        if (event instanceof Seen.Refused refused) {
            throw judge.refusal(refused);
        }
        if (event instanceof Seen.Connected connected) {
            Wrong.ifAny(judge.login(connected.clientId(), connected.login()));
        }
    }
}
