package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock customer's server to be wrong in what it publishes. */
public enum BackendFault implements Fault {
    /** The amount is a JSON number. */
    SENDS_AMOUNT_AS_NUMBER("MSG-03", "a number"),
    /** The mode is one that the guide does not know. */
    SENDS_ANOTHER_MODE("MSG-07", "01"),
    /** Every payment has the same order number. */
    REUSES_THE_ORDER("MSG-10", "a repeated one"),
    /** A field beside those of the guide says the currency. */
    ADDS_A_CURRENCY("MSG-13", "currency"),
    /** Published with QoS 0, so that a broken line loses it. */
    PUBLISHES_WITH_QOS_0("MSG-14", "QoS 0"),
    /** Published with the retain flag, so that it is announced again and again. */
    PUBLISHES_RETAINED("MSG-14", "retained"),
    /** What stands behind the point is dropped. */
    DROPS_THE_FRACTION("MSG-15", "123"),
    /** Cents by multiplication and truncation in binary floating point: 0.29 becomes 28. */
    ANNOUNCES_CENTS_BY_DOUBLE("MSG-15", "0.29 announced as 28"),
    /** The payment is taken and never announced. */
    ANNOUNCES_NOTHING("MSG-15", "nothing published");

    private final FaultDescription about;

    BackendFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
