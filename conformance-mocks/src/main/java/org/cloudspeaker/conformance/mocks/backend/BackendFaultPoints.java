package org.cloudspeaker.conformance.mocks.backend;

import org.cloudspeaker.conformance.fault.FaultPoint;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** The points of the backend's work at which a fault can change what passes, from the payment to what is published. */
final class BackendFaultPoints {
    /** Whether a payment that was taken is announced. */
    static final FaultPoint<Boolean> ANNOUNCED = new FaultPoint<>("announced", Boolean.class);
    /** The order number that is announced. */
    static final FaultPoint<String> ORDER = new FaultPoint<>("order", String.class);
    /** The amount that is announced. */
    static final FaultPoint<AnnouncedAmount> AMOUNT = new FaultPoint<>("amount", AnnouncedAmount.class);
    /** The message before it is written. */
    static final FaultPoint<OutgoingMessage> MESSAGE = new FaultPoint<>("message", OutgoingMessage.class);
    /** The message as it is published. */
    static final FaultPoint<AnnouncementPublication> PUBLICATION =
            new FaultPoint<>("publication", AnnouncementPublication.class);

    private BackendFaultPoints() {}

    /**
     * The amount that is announced.
     *
     * @param decimal as the payment says it, with two digits after the point
     * @param cents as they are announced
     */
    record AnnouncedAmount(String decimal, long cents) {
        AnnouncedAmount with(long others) {
            return new AnnouncedAmount(decimal, others);
        }
    }

    /**
     * A message as it is published.
     *
     * @param payload of the PUBLISH
     * @param qos of the PUBLISH
     * @param retained its retain flag
     */
    record AnnouncementPublication(Payload payload, int qos, boolean retained) {}
}
