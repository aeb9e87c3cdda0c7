package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.ImpersonationResult;
import org.cloudspeaker.conformance.mocks.bench.ImpostorCertificate;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;
import org.opentest4j.TestAbortedException;

/** Impostors in place of the payment server, and what a device sends them. */
final class ImpersonationCheck {
    private static final String NOTHING = "the device ends the handshake, and sends nothing";

    private final CertifiedDevice device;

    private ImpersonationCheck(CertifiedDevice device) {
        this.device = device;
    }

    /**
     * Those that a device can meet.
     *
     * @throws TestAbortedException if the payment server speaks plain HTTP
     */
    static ImpersonationCheck of(CertifiedDevice device) {
        if (device.impostors().isEmpty()) {
            throw new TestAbortedException("bench.tls is false: there is no certificate to look at");
        }
        return new ImpersonationCheck(device);
    }

    List<ImpostorCertificate> all() {
        return device.impostors();
    }

    /** The device meets one of them with a sale of this amount in minor units. */
    ServerContact contact(ImpostorCertificate impostor, long amount) {
        return new ServerContact(device, device.meetImpostor(impostor, amount));
    }

    record ServerContact(CertifiedDevice device, ImpersonationResult met) {
        /**
         * The device told it nothing.
         *
         * @throws InconclusiveException if it did not even connect
         */
        void requireNothingSent() {
            if (met.connections() == 0) {
                throw new InconclusiveException(
                        "the device opened no connection to the payment server, though a payment"
                                + " was broadcast and a card presented: check that it still plays what is broadcast");
            }
            String sent = "a payment is broadcast, and the payment server shows "
                    + met.impostor().title();
            met.told().stream().findFirst().ifPresent(told -> {
                String sale = new DeviceSaleCheck(device.profile(), told.message()).sent();
                Discrepancies.require(false, sent, NOTHING, "it sent " + sale);
            });
            Discrepancies.require(
                    !met.inClear(), sent, NOTHING, "it came back without TLS, and sent a request in plain HTTP");
        }
    }
}
