package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.firmware.DeviceMemory;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.PublishedMessages;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.MessageAssert;

/** MSG: every message that the customer's server publishes, captured or live, is one that the device understands. */
@ConformanceChapter("MSG")
public class MessageChecks {
    @Verifies("MSG-01")
    void aMessageIsOneStrictObject(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::isOneStrictObject);
    }

    @Verifies("MSG-02")
    void aMessageFitsTheDevicesMemory(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).each(cases, it -> it.hasAtMost(DeviceMemory.MESSAGE_BYTES));
    }

    @Verifies("MSG-03")
    void theAmountIsAString(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachObject(Field.AMOUNT, cases, it -> it.has(Field.AMOUNT));
    }

    @Verifies("MSG-04")
    void theAmountIsAWholeNumberOfCents(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachWith(Field.AMOUNT, cases, MessageAssert::hasAnAmountOfItsForm);
    }

    @Verifies("MSG-05")
    void theAmountFitsTheDevicesMemory(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachBounded(Field.AMOUNT, cases, it -> it.fits(Field.AMOUNT));
    }

    @Verifies("MSG-06")
    void theAmountIsPlainAndAboveZero(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachWith(Field.AMOUNT, cases, MessageAssert::hasAPlainAmount);
    }

    @Verifies("MSG-07")
    void theModeIsOneOfTheGuides(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachObject(Field.MODE, cases, it -> it.hasInItsForm(Field.MODE));
    }

    @Verifies("MSG-08")
    void theOrderNumberIsThere(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachObject(Field.ORDER_ID, cases, it -> it.hasFilledIn(Field.ORDER_ID));
    }

    @Verifies("MSG-09")
    void theOrderNumberFitsTheDevicesMemory(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachBounded(Field.ORDER_ID, cases, it -> it.fits(Field.ORDER_ID));
    }

    @Verifies("MSG-10")
    void noTwoMessagesShareAnOrderNumber(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).shareNoOrder(cases);
    }

    @Verifies("MSG-11")
    void theTextIsAStringWhereItIsGiven(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachObject(Field.MESSAGE, cases, it -> it.hasAtMostAText(Field.MESSAGE));
    }

    @Verifies("MSG-12")
    void noKeyStandsTwice(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::hasEachKeyOnce);
    }

    @Verifies("MSG-13")
    void noFieldIsThereThatTheGuideDoesNotKnow(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::hasOnlyKeysOfTheFormat);
    }

    @Verifies("MSG-14")
    void aMessageIsPublishedForOnce(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).eachLive(cases, MessageAssert::isPublishedForOnce);
    }

    @Verifies("MSG-15")
    void theAmountIsTheOnePaid(PublishedMessages messages, Codec codec, Cases cases) {
        assertThat(messages, codec).announceWhatWasPaid(cases);
    }
}
