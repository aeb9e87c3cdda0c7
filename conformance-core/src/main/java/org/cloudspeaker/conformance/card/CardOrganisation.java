package org.cloudspeaker.conformance.card;

import java.util.stream.Stream;

/**
 * The organisations whose cards are presented to a device, each with the application that their chips name and with
 * public test numbers: payment processors publish them for tests, and no bank has issued them.
 */
public enum CardOrganisation {
    /** 13, 16 and 19 digits. */
    VISA("A0000000031010", "4111111111111111 4222222222222 4000000000000000006"),
    /** 16 digits, in both of its ranges. */
    MASTERCARD("A0000000041010", "5555555555554444 2223003122003222"),
    /** 14, 18 and 16 digits. */
    MAESTRO("A0000000043060", "6759649826438453 50339619890917 586824160825533338"),
    /** 15 digits. */
    AMEX("A00000002501", "378282246310005"),
    /** 14 and 16 digits. */
    DINERS("A0000001523010", "36227206271667 3056930009020004"),
    /** 16 digits. */
    DISCOVER("A0000001523010", "6011111111111117"),
    /** 16 digits. */
    JCB("A0000000651010", "3530111333300000"),
    /** 16, 17 and 19 digits; that of 17 is made like that of 19, since nobody publishes one. */
    UNIONPAY("A000000333010101", "6200000000000005 62055000000000004 6205500000000000004"),
    /** 16 digits. */
    RUPAY("A0000005241010", "6073849700004947");

    private final String application;

    /** With a blank between. */
    private final String numbers;

    CardOrganisation(String application, String numbers) {
        this.application = application;
        this.numbers = numbers;
    }

    /** The application identifier of its chips (EMV tag 84), as hex. */
    public String application() {
        return application;
    }

    /** The test card that is presented where nobody asks for another. */
    public Card card() {
        return cards().iterator().next();
    }

    /** All of its test cards. */
    public Stream<Card> cards() {
        return Stream.of(numbers.split(" ")).map(number -> Card.of(this, number));
    }
}
