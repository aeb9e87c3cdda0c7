package org.cloudspeaker.conformance.wire.payment;

/**
 * How a booking stands to a query.
 *
 * @param device whether it is of the device asked for
 * @param date whether it is of the date asked for
 */
record Match(boolean device, boolean date) {
    boolean both() {
        return device && date;
    }
}
