package org.cloudspeaker.conformance.suites.device;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;

/** DEV: a device plays what is broadcast to it, and sells what it is asked to. */
@ConformanceChapter("DEV")
public class DeviceBroadcasts {
    private static final long ANNOUNCED = 999;
    private static final long GUIDED = 350;

    @Verifies(value = "DEV-04", needs = "DEV-01")
    void itSellsTheAmountOfABroadcast(CertifiedDevice device, CaseRunner cases) {
        cases.each(
                device.firstPayments(),
                payment -> BroadcastSaleCheck.of(payment).requireBroadcastAmount());
    }

    @Verifies(value = "DEV-05", needs = "DEV-04")
    void itSellsNothingThatIsOnlyAnnounced(CertifiedDevice device) {
        device.publish(device.broadcast(Mode.ANNOUNCEMENT, ANNOUNCED));
        var sales = device.presentCardExpectingNoSale();
        BroadcastSaleCheck.after("broadcast 99 of 9.99, and a card is presented", sales)
                .requireNoSale();
    }

    @Verifies(value = "DEV-06", needs = "DEV-04")
    void itSurvivesWhatItCannotRead(CertifiedDevice device) {
        MalformedBroadcasts garbage = MalformedBroadcasts.publishTo(device);
        var sales = device.pay(GUIDED);
        garbage.requireConnection();
        garbage.requireNextSale(sales, GUIDED);
    }

    @Verifies(value = "DEV-07", needs = "DEV-06")
    void itPlaysAnOrderOnce(CertifiedDevice device) {
        var order = device.broadcast(Mode.GUIDANCE, GUIDED);
        device.publish(order);
        BroadcastSaleCheck.after("broadcast 00 of 3.50", device.presentCard()).requireSale();
        device.publish(order);
        BroadcastSaleCheck.after(
                        "the same broadcast 00 of 3.50 again, and a card is presented",
                        device.presentCardExpectingNoSale())
                .requireNoSale();
    }
}
