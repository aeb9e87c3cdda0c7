package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;

/** What has to be done at a device, by whoever does it. */
interface DeviceOperator extends AutoCloseable {
    /** Has the device use the parameter file that was written for it, and start. */
    StepResult setUp();

    /**
     * Holds a test card to the device.
     *
     * @param held for how long, where the device does not ask for one; programs and people decide for themselves
     */
    StepResult presentCard(Duration held);

    /** Has the device page through its day. */
    StepResult startQuery();

    /** How long it may take until the device shows that it was set up. */
    Duration setUpTimeout();

    /** How long it may take until the device shows that a card was presented. */
    Duration cardTimeout();

    /** The same where nothing is to come of the card: as long as it takes to present one. */
    Duration noSaleTimeout();

    /** How long it may take until the device shows that it was asked for its day. */
    Duration queryTimeout();

    /** How long it may pause before it sends a sale again whose answer was lost. */
    Duration retryDelay();

    /** How long it may stay away after its connection was lost. */
    Duration reconnectTimeout();

    /** How long after the set-up a login that is refused may still be that of a device that was set up otherwise before. */
    Duration oldLoginPeriod();

    @Override
    void close();
}
