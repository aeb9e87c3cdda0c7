package org.cloudspeaker.conformance.wire;

/**
 * One way for a mock role to be wrong. Faults are data: a test of a check, or of a user's own device, picks one and
 * gives it to the mock. A fault's name is its own among all faults.
 */
public sealed interface Fault permits BrokerFault, PaymentFault {
    /** Its name, such as {@code BOOKS_REPETITIONS}. */
    String name();

    /** The id of the requirement that has to catch it. */
    String requirement();

    /** What is wrong, in a few words. */
    String description();
}
