package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Verifies;

/** DEV: a device plays what is broadcast to it, and sells what it is asked to. */
@ConformanceChapter("DEV")
public class DeviceBroadcasts {
    private static final long ANNOUNCED = 999;
    private static final long GUIDED = 350;

    @Verifies(value = "DEV-04", needs = "DEV-01")
    void itSellsTheAmountOfABroadcast(DeviceUnderTest device, Cases cases) {
        cases.each(device.firstPayments(), payment -> GuidedSale.of(payment).isOfItsAmount());
    }

    @Verifies(value = "DEV-05", needs = "DEV-04")
    void itSellsNothingThatIsOnlyAnnounced(DeviceUnderTest device) {
        device.publish(device.broadcast(Mode.ANNOUNCEMENT, ANNOUNCED));
        var sales = device.presentCardInVain();
        GuidedSale.after("broadcast 99 of 9.99, and a card is presented", sales).isNone();
    }

    @Verifies(value = "DEV-06", needs = "DEV-04")
    void itSurvivesWhatItCannotRead(DeviceUnderTest device) {
        Garbage garbage = Garbage.thrownAt(device);
        var sales = device.pay(GUIDED);
        garbage.leftItConnected();
        garbage.leftItPlaying(sales, GUIDED);
    }

    @Verifies(value = "DEV-07", needs = "DEV-06")
    void itPlaysAnOrderOnce(DeviceUnderTest device) {
        var order = device.broadcast(Mode.GUIDANCE, GUIDED);
        device.publish(order);
        GuidedSale.after("broadcast 00 of 3.50", device.presentCard()).isThere();
        device.publish(order);
        GuidedSale.after("the same broadcast 00 of 3.50 again, and a card is presented", device.presentCardInVain())
                .isNone();
    }
}
