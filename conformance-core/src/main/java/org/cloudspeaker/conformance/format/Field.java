package org.cloudspeaker.conformance.format;

import java.util.Locale;

/** The fields of all messages under the names of the field; a profile says what each is called on the wire. */
public enum Field {
    /** Serial number of the device. */
    DEVICE_SN(Kind.TEXT),
    /** Model of the device. */
    MODEL(Kind.TEXT),
    /** What is asked for; the one word the guide knows is {@code SALE}. */
    TRANS_TYPE(Kind.WORD),
    /** Version of the device software. */
    APP_VERSION(Kind.TEXT),
    /** How it is paid; the one word the guide knows is {@code CARD}. */
    PAY_TYPE(Kind.WORD),
    /** An amount; minor units in canonical form. */
    AMOUNT(Kind.AMOUNT),
    /** Masked card number. */
    CARD_NO(Kind.TEXT),
    /** Card organisation. */
    CARD_ORG(Kind.TEXT),
    /** Card sequence number. */
    CARD_SN(Kind.TEXT),
    /** BER-TLV as hex. */
    EMV_DATA(Kind.TEXT),
    /** Batch number, six digits. */
    BATCH_NO(Kind.DIGITS),
    /** Trace number, six digits. */
    TRACE_NO(Kind.DIGITS),
    /** Track 2 equivalent data. */
    TRACK2(Kind.TEXT),
    /** PIN block as hex. */
    PIN(Kind.TEXT),
    /** A calendar date; ISO in canonical form. */
    DATE(Kind.DATE),
    /** A time of day; ISO in canonical form. */
    TIME(Kind.TIME),
    /** Date and time of a record; ISO in canonical form. */
    DATE_TIME(Kind.DATE_TIME),
    /** Outcome code; {@code 00} is success. */
    RESPONSE_CODE(Kind.DIGITS),
    /** Authorisation code of the acquirer. */
    AUTH_CODE(Kind.TEXT),
    /** Outcome word; {@link #APPROVED} in canonical form. */
    STATUS(Kind.WORD),
    /** Page asked for, from 1. */
    PAGE_NO(Kind.COUNT),
    /** Records a page. */
    PAGE_SIZE(Kind.COUNT),
    /** How many transactions match. */
    TOTAL(Kind.COUNT),
    /** The records of a page. */
    RECORDS(Kind.LIST),
    /** Prompt text of a broadcast. */
    MESSAGE(Kind.TEXT),
    /** Order number of a broadcast. */
    ORDER_ID(Kind.TEXT),
    /** What a device does with a broadcast; {@code GUIDANCE} or {@code ANNOUNCEMENT} in canonical form. */
    MODE(Kind.WORD);

    /** Canonical status of an approval. */
    public static final String APPROVED = "APPROVED";

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    /** What values it has. */
    public Kind kind() {
        return kind;
    }

    /** The name in a profile file: {@code trace-no}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What values a field has, and so how they are written and read. */
    public enum Kind {
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
