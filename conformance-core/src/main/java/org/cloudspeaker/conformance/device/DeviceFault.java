package org.cloudspeaker.conformance.device;

import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for a mock speaker to be wrong: a device that no shop should depend on (DEV, E2E). */
public enum DeviceFault implements Fault {
    /** Connects under a client id that it makes up. */
    RANDOM_CLIENT_ID("DEV-01", "random client id"),
    /** Logs in with its serial number, whatever is configured. */
    LOGS_IN_AS_ITSELF("DEV-01", "the configured credentials are not used", FaultPrecondition.PASSWORD),
    /** Shows no certificate where the broker asks for one. */
    SHOWS_NO_CERTIFICATE("DEV-01", "no device certificate in mutual TLS", FaultPrecondition.MUTUAL_TLS),
    /** Shows a certificate that it issued itself, in place of the one that it was given. */
    SHOWS_ANOTHER_CERTIFICATE(
            "DEV-01", "a device certificate of its own making in mutual TLS", FaultPrecondition.MUTUAL_TLS),
    /** Subscribes to the topics of all devices. */
    SUBSCRIBES_TO_ALL("DEV-02", "prefix/#"),
    /** Subscribes to the topics of all devices after its own. */
    SUBSCRIBES_TO_ALL_TOO("DEV-02", "prefix/# after its own"),
    /** Subscribes with QoS 0. */
    SUBSCRIBES_WITH_QOS_0("DEV-02", "QoS 0"),
    /** Stays away after its connection was lost. */
    STAYS_AWAY("DEV-03", "stays away"),
    /** Asks for a session that ends with the connection. */
    CLEANS_ITS_SESSION("DEV-03", "clean session"),
    /** Takes cents for units. */
    SENDS_UNITS("DEV-04", "cents sent as units"),
    /** Loses the cents of an amount. */
    LOSES_CENTS("DEV-04", "123.44 sold as 123.00"),
    /** Asks for a card when an amount is only to be announced. */
    SELLS_ANNOUNCEMENTS("DEV-05", "sells when a card comes by"),
    /** Ends its connection over a message that it cannot read. */
    HANGS_UP_ON_GARBAGE("DEV-06", "disconnects"),
    /** Plays nothing more after a message that it cannot read. */
    STOPS_AT_GARBAGE("DEV-06", "stays connected and plays nothing more"),
    /** Starts anew over a message of its own format in which a field is missing. */
    RESTARTS_OVER_A_MISSING_FIELD("DEV-06", "restarts"),
    /** Plays a message as often as it comes. */
    PLAYS_REPETITIONS("DEV-07", "twice"),
    /** Writes the date as people do. */
    DATE_IN_ANOTHER_FORM("DEV-08", "15/12/2025"),
    /** Leaves the zeros before a trace number out. */
    UNPADDED_TRACE_NUMBER("DEV-08", "trace number 1"),
    /** Sends the whole card number. */
    CARD_NUMBER_IN_CLEAR("DEV-09", "in clear"),
    /** Shows the first eight digits of a card number. */
    MASKS_TOO_LITTLE("DEV-09", "first 8, last 4"),
    /** Shows four asterisks, however long the card number is. */
    MASKS_ANOTHER_LENGTH("DEV-09", "4 asterisks for any length"),
    /** Sends track 2 in clear where it is to be encrypted. */
    TRACK_2_IN_CLEAR("DEV-10", "track 2 in clear"),
    /** Sends track 2 in clear, as the hex of its own text. */
    TRACK_2_AS_HEX_OF_ITS_TEXT("DEV-10", "track 2 in clear, as the hex of its own text"),
    /** Sends the data of the chip in clear where it is to be encrypted. */
    EMV_DATA_IN_CLEAR("DEV-10", "EMV data in clear"),
    /** Sends card number and track 2 of the chip in clear, and nothing of the sale. */
    CHIP_TELLS_THE_CARD_ALONE("DEV-10", "EMV data in clear, with the card number and without an amount"),
    /** Sends the card number, which it masks, in another field once more. */
    CARD_NUMBER_IN_ANOTHER_FIELD("DEV-10", "the card number in the card organisation"),
    /** Sends the PIN block as it is before encryption. */
    PIN_IN_CLEAR("DEV-10", "PIN block not encrypted"),
    /** Sends a PIN block as smart cards take it, which no card number goes into, and does not encrypt it. */
    PIN_AS_FOR_A_SMART_CARD("DEV-10", "PIN block of format 2, not encrypted"),
    /** Encrypts track 2 under the key of PIN blocks. */
    TRACK_2_UNDER_THE_PIN_KEY("DEV-10", "track 2 under the PIN key"),
    /** Shows no API key. */
    SENDS_NO_KEY("DEV-11", "none"),
    /** Shows the API key in another header. */
    KEY_IN_ANOTHER_HEADER("DEV-11", "another header"),
    /** Shows the API key with sales alone. */
    QUERIES_WITHOUT_KEY("DEV-11", "none with queries"),
    /** Goes on with a server whose certificate nobody vouches for. */
    TRUSTS_ANYBODY("DEV-12", "goes on", FaultPrecondition.TLS),
    /** Does not compare the certificate with the host. */
    TAKES_ANY_HOST("DEV-12", "a certificate of another host does", FaultPrecondition.TLS),
    /** Comes back in plain HTTP where the TLS handshake fails. */
    FALLS_BACK_TO_PLAIN_HTTP("DEV-12", "plain HTTP after a handshake that failed"),
    /** Repeats a sale under a new trace number. */
    NEW_TRACE_NUMBER_ON_REPEAT("DEV-13", "new trace number"),
    /** Repeats a sale again and again. */
    REPEATS_TOO_OFTEN("DEV-13", "five times"),
    /** Gives up a sale where the connection breaks. */
    NEVER_REPEATS("DEV-13", "once"),
    /** Uses each trace number twice. */
    SAME_TRACE_NUMBER("DEV-14", "the same twice"),
    /** Uses the trace number of a sale that got no answer for the next one. */
    REUSES_TRACE_NUMBER("DEV-14", "again after a lost answer"),
    /** Leaves trace numbers out. */
    TRACE_NUMBER_JUMPS("DEV-14", "by two"),
    /** Asks for its sales without a date. */
    QUERY_WITHOUT_DATE("DEV-15", "date missing"),
    /** Asks for ten sales a page. */
    ASKS_FOR_TEN_A_PAGE("DEV-15", "page size 10"),
    /** Has the chip sign another amount than it sends. */
    CHIP_SIGNS_ANOTHER_AMOUNT("DEV-16", "differs"),
    /** Adds an amount once more to what it asks for when its message comes again. */
    ADDS_REPETITIONS_UP("E2E-01", "a message that comes twice doubles the amount"),
    /** Sells at once what it announces, without a card. */
    SELLS_UNASKED("E2E-02", "sells"),
    /** Sends the last sale once more, as a new one, when an order comes again. */
    SELLS_AGAIN("E2E-03", "sells twice");

    private final FaultDescription about;

    DeviceFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    DeviceFault(String requirement, String text, FaultPrecondition need) {
        this.about = FaultDescription.of(requirement, text).needing(need);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
