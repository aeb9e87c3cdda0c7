package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.bench.Impostor;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.ImpostorMet;
import org.cloudspeaker.conformance.suites.device.DeviceSale;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.opentest4j.TestAbortedException;

/** Whoever poses as the payment server, and what a device tells them. */
final class Impostors {
    private static final String NOTHING = "the device ends the handshake, and sends nothing";

    private final DeviceUnderTest device;

    private Impostors(DeviceUnderTest device) {
        this.device = device;
    }

    /**
     * Those that a device can meet.
     *
     * @throws TestAbortedException if the payment server speaks plain HTTP
     */
    static Impostors around(DeviceUnderTest device) {
        if (device.impostors().isEmpty()) {
            throw new TestAbortedException("bench.tls is false: there is no certificate to look at");
        }
        return new Impostors(device);
    }

    /** All of them. */
    List<Impostor> all() {
        return device.impostors();
    }

    /** The device meets one of them with a sale of this amount in minor units. */
    Meeting meeting(Impostor impostor, long amount) {
        return new Meeting(device, device.meet(impostor, amount));
    }

    /** What came of a meeting. */
    record Meeting(DeviceUnderTest device, ImpostorMet met) {
        /**
         * The device told it nothing.
         *
         * @throws InconclusiveException if it did not even connect
         */
        void toldItNothing() {
            if (met.connections() == 0) {
                throw new InconclusiveException(
                        "the device opened no connection to the payment server, though a payment"
                                + " was broadcast and a card presented: check that it still plays what is broadcast");
            }
            String sent = "a payment is broadcast, and the payment server shows "
                    + met.impostor().title();
            met.told().stream().findFirst().ifPresent(told -> {
                String sale = new DeviceSale(device.profile(), told.reading()).sent();
                Wrong.unless(false, sent, NOTHING, "it sent " + sale);
            });
            Wrong.unless(!met.inClear(), sent, NOTHING, "it came back without TLS, and sent a request in plain HTTP");
        }
    }
}
