package org.cloudspeaker.conformance.suites.assertions;

import java.util.Optional;
import org.cloudspeaker.conformance.firmware.DeviceMemory;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.LiveMessages.Announced;
import org.cloudspeaker.conformance.junit.Published;
import org.cloudspeaker.conformance.wire.InconclusiveException;

/** Assertions on what was published for a payment that the customer's server was asked for. */
final class AnnouncedAssert {
    private final Announced announced;
    private final Codec codec;

    AnnouncedAssert(Announced announced, Codec codec) {
        this.announced = announced;
        this.codec = codec;
    }

    /**
     * A message says its amount.
     *
     * @throws InconclusiveException if several messages came, and none can be told to be the payment's
     */
    void isAnnounced() {
        if (announced.message().isEmpty() && announced.others() > 0) {
            throw new InconclusiveException(announced.others() + " messages came for " + announced.sent()
                    + ", and none has its order number or its amount: let the trigger hand {orderId} on, or use a device"
                    + " that gets no other messages");
        }
        Published message = announced.message().orElseThrow(this::silence);
        ReadMessage read = new ReadMessage(message, codec);
        String cents = Long.toString(announced.payment().amount());
        if (!read.field(Field.AMOUNT).value().equals(Optional.of(cents))) {
            throw wrong(read, cents);
        }
    }

    private Discrepancy silence() {
        return new Discrepancy(
                        announced.sent(), "a message that announces it", "nothing was published " + announced.words())
                .inAShop("the payment is made and the shop hears nothing of it")
                .trying(
                        "look in the server's log for the publication: its broker, its login, and the topic, which is"
                                + " mqtt_topic, a slash and the device's serial number; where it takes longer, raise limits.must-arrive of the target");
    }

    private Discrepancy wrong(ReadMessage read, String cents) {
        return new Discrepancy(
                        announced.sent(),
                        read.field(Field.AMOUNT).name() + ": " + cents + " cents",
                        read.shown(Field.AMOUNT))
                .inAShop(read.consequence(
                        DeviceMemory.switchedOn(),
                        "the customer paid " + announced.payment().decimal()));
    }
}
