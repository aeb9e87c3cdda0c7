package org.cloudspeaker.conformance.suites.device;

import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceConnectionCheck;

/**
 * The first CONNECT of a device, or the handshake in which it came to none.
 *
 * @param event taken, refused or shut out
 * @param judge what it has to be like
 */
record FirstConnectCheck(BrokerEvent event, DeviceConnectionCheck judge) {
    static FirstConnectCheck of(BrokerEvent event, DeviceConnectionCheck judge) {
        return new FirstConnectCheck(event, judge);
    }

    /** Certificate, client id and login are those that the device was configured with. */
    void requireConfiguredLogin() {
        if (event instanceof BrokerEvent.ClientCertificateRefused shutOut) {
            throw judge.shutOut(shutOut);
        }
        Discrepancies.throwIfPresent(judge.clientId(event.clientId()));
        if (event instanceof BrokerEvent.ConnectRefused refused) {
            throw judge.refusal(refused);
        }
        if (event instanceof BrokerEvent.Connected connected) {
            Discrepancies.throwIfPresent(judge.login(connected.clientId(), connected.login()));
        }
    }
}
