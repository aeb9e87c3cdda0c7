package org.cloudspeaker.conformance.suites.files.message;

import java.util.Optional;
import org.cloudspeaker.conformance.engine.role.LiveMessages.PaymentAnnouncement;
import org.cloudspeaker.conformance.engine.role.PublishedMessage;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.Codec;

/** Assertions on what was published for a payment that the customer's server was asked for. */
final class AnnouncementAssert {
    private final PaymentAnnouncement announced;
    private final Codec codec;

    AnnouncementAssert(PaymentAnnouncement announced, Codec codec) {
        this.announced = announced;
        this.codec = codec;
    }

    /**
     * A message says its amount.
     *
     * @throws InconclusiveException if several messages came, and none can be told to be the payment's
     */
    void hasPaidAmount() {
        if (announced.message().isEmpty() && announced.others() > 0) {
            throw new InconclusiveException(announced.others() + " messages came for " + announced.sent()
                    + ", and none has its order number or its amount: let the trigger hand {orderId} on, or use a device"
                    + " that gets no other messages");
        }
        PublishedMessage message = announced.message().orElseThrow(this::silence);
        MessageInterpretation read = new MessageInterpretation(message, codec);
        String cents = Long.toString(announced.payment().amount());
        if (!read.field(MessageField.AMOUNT).value().equals(Optional.of(cents))) {
            throw wrong(read, cents);
        }
    }

    private Discrepancy silence() {
        return new Discrepancy(
                        announced.sent(), "a message that announces it", "nothing was published " + announced.words())
                .withConsequence("the payment is made and the shop hears nothing of it")
                .withRemedy(
                        "look in the server's log for the publication: its broker, its login, and the topic, which is"
                                + " mqtt_topic, a slash and the device's serial number; where it takes longer, raise limits.must-arrive of the target");
    }

    private Discrepancy wrong(MessageInterpretation read, String cents) {
        return new Discrepancy(
                        announced.sent(),
                        read.field(MessageField.AMOUNT).name() + ": " + cents + " cents",
                        read.shown(MessageField.AMOUNT))
                .withConsequence(read.consequence(
                        FirmwareState.switchedOn(),
                        "the customer paid " + announced.payment().decimal()));
    }
}
