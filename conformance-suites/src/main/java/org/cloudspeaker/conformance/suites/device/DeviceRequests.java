package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceApiKeyCheck;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;

/** DEV: what a device sends to the payment server. Every request of the run so far is looked at. */
@ConformanceChapter("DEV")
public class DeviceRequests {
    @Verifies(value = "DEV-08", needs = "DEV-04")
    void aSaleHasEveryFieldInItsForm(CertifiedDevice device) {
        List<DeviceSaleCheck> sales = CardDataSecrecyCheck.of(device).sales();
        Discrepancies.throwFirst(sales, DeviceSaleCheck::form);
        Discrepancies.throwFirst(sales, sale -> sale.serialNumber(device.sn()));
    }

    @Verifies(value = "DEV-09", needs = "DEV-04")
    void aCardNumberIsMasked(CertifiedDevice device) {
        CardDataSecrecyCheck cards = CardDataSecrecyCheck.of(device);
        Discrepancies.throwFirst(cards.sales(), DeviceSaleCheck::mask);
        cards.requireComparableLengths();
    }

    @Verifies(value = "DEV-10", needs = "DEV-04")
    void nothingOfACardIsInClear(CertifiedDevice device) {
        CardDataSecrecyCheck cards = CardDataSecrecyCheck.of(device);
        cards.requireSecrecy();
        StrayCardDataCheck.of(device).requireNone();
        cards.requireDataKey();
    }

    @Verifies(value = "DEV-11", needs = "DEV-04")
    void everyRequestCarriesTheApiKey(CertifiedDevice device) {
        var keys = Stream.of(device.sales(), device.queries())
                .flatMap(List::stream)
                .map(request -> DeviceApiKeyCheck.of(device.profile(), request))
                .toList();
        Discrepancies.throwFirst(keys, DeviceApiKeyCheck::problem);
    }

    @Verifies(value = "DEV-15", needs = "DEV-04")
    void aQueryHasItsFieldsInTheirForms(CertifiedDevice device) {
        QuerySeriesCheck day = QuerySeriesCheck.of(device);
        day.requireQuery();
        day.requireForms();
        day.requireDeviceAndToday();
        day.requireFirstPageFirst();
    }

    @Verifies(value = "DEV-16", needs = "DEV-04")
    void theAmountIsTheOneThatTheChipSigned(CertifiedDevice device) {
        CardDataSecrecyCheck cards = CardDataSecrecyCheck.of(device);
        cards.requireChipAmounts();
        Discrepancies.throwFirst(cards.sales(), DeviceSaleCheck::chipAmount);
    }
}
