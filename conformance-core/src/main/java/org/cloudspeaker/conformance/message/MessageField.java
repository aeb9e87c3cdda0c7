package org.cloudspeaker.conformance.message;

import java.util.Locale;

/** The fields of all messages under the names of the field; a profile says what each is called on the wire. */
public enum MessageField {
    /** Serial number of the device. */
    DEVICE_SN(ValueKind.TEXT),
    /** Model of the device. */
    MODEL(ValueKind.TEXT),
    /** What is asked for; the one word the guide knows is {@code SALE}. */
    TRANS_TYPE(ValueKind.WORD),
    /** Version of the device software. */
    APP_VERSION(ValueKind.TEXT),
    /** How it is paid; the one word the guide knows is {@code CARD}. */
    PAY_TYPE(ValueKind.WORD),
    /** An amount; minor units in canonical form. */
    AMOUNT(ValueKind.AMOUNT),
    /** Masked card number. */
    CARD_NO(ValueKind.TEXT),
    /** Card organisation. */
    CARD_ORG(ValueKind.TEXT),
    /** Card sequence number. */
    CARD_SN(ValueKind.TEXT),
    /** BER-TLV as hex. */
    EMV_DATA(ValueKind.TEXT),
    /** Batch number, six digits. */
    BATCH_NO(ValueKind.DIGITS),
    /** Trace number, six digits. */
    TRACE_NO(ValueKind.DIGITS),
    /** Track 2 equivalent data. */
    TRACK2(ValueKind.TEXT),
    /** PIN block as hex. */
    PIN(ValueKind.TEXT),
    /** The vendor's own number of a sale; batch and trace number one after the other in canonical form. */
    ORDER_NO(ValueKind.TEXT),
    /** A calendar date; ISO in canonical form. */
    DATE(ValueKind.DATE),
    /** A time of day; ISO in canonical form. */
    TIME(ValueKind.TIME),
    /** Date and time of a record; ISO in canonical form. */
    DATE_TIME(ValueKind.DATE_TIME),
    /** Outcome code; {@code 00} is success. */
    RESPONSE_CODE(ValueKind.DIGITS),
    /** Authorisation code of the acquirer. */
    AUTH_CODE(ValueKind.TEXT),
    /** Outcome word; {@link #APPROVED} in canonical form. */
    STATUS(ValueKind.WORD),
    /** The first moment of the day that is asked for. */
    DATE_FROM(ValueKind.DATE_TIME),
    /** The last second of the day that is asked for. */
    DATE_TO(ValueKind.DATE_TIME),
    /** How many records stand before the page that is asked for. */
    PAGE_OFFSET(ValueKind.COUNT),
    /** Page asked for, from 1. */
    PAGE_NO(ValueKind.COUNT),
    /** Records a page. */
    PAGE_SIZE(ValueKind.COUNT),
    /** How many transactions match. */
    TOTAL(ValueKind.COUNT),
    /** The records of a page. */
    RECORDS(ValueKind.LIST),
    /** Prompt text of a broadcast. */
    MESSAGE(ValueKind.TEXT),
    /** Order number of a broadcast. */
    ORDER_ID(ValueKind.TEXT),
    /** What a device does with a broadcast; {@code GUIDANCE} or {@code ANNOUNCEMENT} in canonical form. */
    MODE(ValueKind.WORD);

    /** Canonical status of an approval. */
    public static final String APPROVED = "APPROVED";

    private final ValueKind kind;

    MessageField(ValueKind kind) {
        this.kind = kind;
    }

    /** What values it has. */
    public ValueKind kind() {
        return kind;
    }

    /** The name in a profile file: {@code trace-no}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What values a field has, and so how they are written and read. */
    public enum ValueKind {
        /** Any text. */
        TEXT,
        /** Text of digits, which a profile may carry as a number. */
        DIGITS,
        /** One of the words that the profile lists, or one that it does not know. */
        WORD,
        /** Money in minor units. */
        AMOUNT,
        /** A whole number from 0. */
        COUNT,
        /** A calendar date. */
        DATE,
        /** A time of day. */
        TIME,
        /** A date with a time. */
        DATE_TIME,
        /** A list of messages. */
        LIST
    }
}
