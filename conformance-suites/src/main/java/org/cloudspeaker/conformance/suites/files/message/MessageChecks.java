package org.cloudspeaker.conformance.suites.files.message;

import static org.cloudspeaker.conformance.suites.files.message.MessagesAssert.assertThat;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PublishedMessages;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.Codec;

/** MSG: every message that the customer's server publishes, captured or live, is one that the device understands. */
@ConformanceChapter("MSG")
public class MessageChecks {
    @Verifies("MSG-01")
    void aMessageIsOneStrictObject(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::isOneStrictObject);
    }

    @Verifies("MSG-02")
    void aMessageFitsTheDevicesMemory(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).each(cases, it -> it.hasAtMost(FirmwareState.MESSAGE_BYTES));
    }

    @Verifies("MSG-03")
    void theAmountIsAString(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachObject(MessageField.AMOUNT, cases, it -> it.has(MessageField.AMOUNT));
    }

    @Verifies("MSG-04")
    void theAmountIsAWholeNumberOfCents(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachWith(MessageField.AMOUNT, cases, MessageAssert::hasAnAmountOfItsForm);
    }

    @Verifies("MSG-05")
    void theAmountFitsTheDevicesMemory(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachBounded(MessageField.AMOUNT, cases, it -> it.fits(MessageField.AMOUNT));
    }

    @Verifies("MSG-06")
    void theAmountIsPlainAndAboveZero(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachWith(MessageField.AMOUNT, cases, MessageAssert::hasAPlainAmount);
    }

    @Verifies("MSG-07")
    void theModeIsOneOfTheGuides(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachObject(MessageField.MODE, cases, it -> it.hasInItsForm(MessageField.MODE));
    }

    @Verifies("MSG-08")
    void theOrderNumberIsThere(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec)
                .eachObject(MessageField.ORDER_ID, cases, it -> it.hasFilledIn(MessageField.ORDER_ID));
    }

    @Verifies("MSG-09")
    void theOrderNumberFitsTheDevicesMemory(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachBounded(MessageField.ORDER_ID, cases, it -> it.fits(MessageField.ORDER_ID));
    }

    @Verifies("MSG-10")
    void noTwoMessagesShareAnOrderNumber(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).shareNoOrder(cases);
    }

    @Verifies("MSG-11")
    void theTextIsAStringWhereItIsGiven(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec)
                .eachObject(MessageField.MESSAGE, cases, it -> it.hasAtMostAText(MessageField.MESSAGE));
    }

    @Verifies("MSG-12")
    void noKeyStandsTwice(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::hasEachKeyOnce);
    }

    @Verifies("MSG-13")
    void noFieldIsThereThatTheGuideDoesNotKnow(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachWhole(cases, MessageAssert::hasOnlyKeysOfTheFormat);
    }

    @Verifies("MSG-14")
    void aMessageIsPublishedForOnce(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).eachLive(cases, MessageAssert::isPublishedForOnce);
    }

    @Verifies("MSG-15")
    void theAmountIsTheOnePaid(PublishedMessages messages, Codec codec, CaseRunner cases) {
        assertThat(messages, codec).announceWhatWasPaid(cases);
    }
}
