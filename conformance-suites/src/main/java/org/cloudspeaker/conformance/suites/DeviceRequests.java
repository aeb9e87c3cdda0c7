package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.device.DeviceSale;

/** DEV: what a device sends to the payment server. Every request of the run so far is looked at. */
@ConformanceChapter("DEV")
public class DeviceRequests {
    @Verifies(value = "DEV-08", needs = "DEV-04")
    void aSaleHasEveryFieldInItsForm(DeviceUnderTest device) {
        List<DeviceSale> sales = CardSecrecy.of(device).sales();
        Wrong.ofAny(sales, DeviceSale::form);
        Wrong.ofAny(sales, sale -> sale.isBy(device.sn()));
    }

    @Verifies(value = "DEV-09", needs = "DEV-04")
    void aCardNumberIsMasked(DeviceUnderTest device) {
        CardSecrecy cards = CardSecrecy.of(device);
        Wrong.ofAny(cards.sales(), DeviceSale::mask);
        cards.comparedLengths();
    }

    @Verifies(value = "DEV-10", needs = "DEV-04")
    void nothingOfACardIsInClear(DeviceUnderTest device) {
        CardSecrecy cards = CardSecrecy.of(device);
        cards.isKept();
        StrayCardData.of(device).isNowhere();
        cards.isOfTheDataKey();
    }

    @Verifies(value = "DEV-11", needs = "DEV-04")
    void everyRequestCarriesTheApiKey(DeviceUnderTest device) {
        Wrong.ofAny(ApiKeys.of(device), ApiKeys::problem);
    }

    @Verifies(value = "DEV-15", needs = "DEV-04")
    void aQueryHasItsFieldsInTheirForms(DeviceUnderTest device) {
        PagedDay day = PagedDay.of(device);
        day.wasAskedFor();
        day.isInItsForms();
        day.isOfTheDeviceAndToday();
        day.beginsWithPageOne();
    }

    @Verifies(value = "DEV-16", needs = "DEV-04")
    void theAmountIsTheOneThatTheChipSigned(DeviceUnderTest device) {
        CardSecrecy cards = CardSecrecy.of(device);
        cards.requireChipAmounts();
        Wrong.ofAny(cards.sales(), DeviceSale::chipAmount);
    }
}
