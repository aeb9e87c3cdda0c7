package org.cloudspeaker.conformance.suites.device;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.DevicePayment;
import org.cloudspeaker.conformance.suites.assertions.BroadcastDescription;

/** DEV: a device plays what is broadcast to it, and sells what it is asked to. */
@ConformanceChapter("DEV")
public class DeviceBroadcasts {
    private static final long ANNOUNCED = 999;
    private static final long GUIDED = 350;

    @Verifies(value = "DEV-04", needs = "DEV-01")
    void itSellsTheAmountOfABroadcast(CertifiedDevice device, CaseRunner cases) {
        cases.each(
                device.firstPayments(),
                payment -> BroadcastSaleCheck.of(payment, device.profile()).requireSaleOf(payment.amount()));
    }

    @Verifies(value = "DEV-05", needs = "DEV-04")
    void itSellsNothingThatIsOnlyAnnounced(CertifiedDevice device) {
        device.publish(device.broadcast(Mode.ANNOUNCEMENT, ANNOUNCED));
        var sales = device.presentCardExpectingNoSale();
        var sent = BroadcastDescription.announcement(device.profile(), ANNOUNCED);
        new BroadcastSaleCheck(sent + ", and a card is presented", sales).requireNoSale();
    }

    @Verifies(value = "DEV-06", needs = "DEV-04")
    void itSurvivesWhatItCannotRead(CertifiedDevice device) {
        var malformed = MalformedBroadcastCheck.publishTo(device);
        var next = new DevicePayment(GUIDED, device.pay(GUIDED));
        malformed.requireConnection();
        BroadcastSaleCheck.of(next, device.profile()).requireSaleOf(GUIDED);
    }

    @Verifies(value = "DEV-07", needs = "DEV-06")
    void itPlaysAnOrderOnce(CertifiedDevice device) {
        var order = device.broadcast(Mode.GUIDANCE, GUIDED);
        var sent = BroadcastDescription.guidance(device.profile(), GUIDED);
        device.publish(order);
        new BroadcastSaleCheck(sent.toString(), device.presentCard()).requireSale();
        device.publish(order);
        var again = "the same " + sent + " again, and a card is presented";
        new BroadcastSaleCheck(again, device.presentCardExpectingNoSale()).requireNoSale();
    }
}
