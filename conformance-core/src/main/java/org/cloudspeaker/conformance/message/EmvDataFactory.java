package org.cloudspeaker.conformance.message;

import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;

/**
 * What chip and terminal say of a sale: the data objects of the guide's example in their order, with this sale's amount,
 * date and application, and with a cryptogram, a counter and an unpredictable number that are the sale's own.
 */
final class EmvDataFactory {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
    /** So that the first sale of a device has the guide's. */
    private static final int COUNTER_BEFORE = 0x0741;

    private static final int COUNTER_BYTES = 0xFFFF;
    private static final int CRYPTOGRAM = 8;
    private static final int UNPREDICTABLE = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private EmvDataFactory() {}

    /** As hex; the same for the same sale. */
    static String create(Sale sale) {
        Random dice = new Random(Objects.hash(sale.device().sn(), sale.batchNo(), sale.traceNo(), sale.amount()));
        int counter = COUNTER_BEFORE + Integer.parseInt(sale.traceNo());
        List<DataObject> objects = List.of(
                object("9F26", bytes(CRYPTOGRAM, dice)), // application cryptogram
                object("9F27", "80"), // it asks for an online decision
                object("9F10", "06011203A02000"), // issuer application data
                object("9F37", bytes(UNPREDICTABLE, dice)), // unpredictable number
                object(
                        "9F36",
                        String.format(Locale.ROOT, "%04X", counter & COUNTER_BYTES)), // application transaction counter
                object("95", "8080008000"), // terminal verification results
                object("9A", sale.at().format(DATE)), // date
                object("9C", "00"), // purchase
                object("9F02", String.format(Locale.ROOT, "%012d", sale.amount())), // amount, minor units
                object("5F2A", "0170"), // currency
                object("82", "1800"), // application interchange profile
                object("9F1A", "0170"), // country of the terminal
                object("9F03", "000000000000"), // other amount
                object("9F33", "E0F8C8"), // terminal capabilities
                object("9F34", "1E0300"), // cardholder verification method results
                object("9F35", "21"), // terminal type
                object("9F1E", "3833323031494343"), // serial number of the reader
                object("84", sale.card().organisation().application()), // application
                object("9F09", "0001")); // its version in the terminal
        return HEX.formatHex(BerTlv.write(objects));
    }

    private static DataObject object(String tag, String hex) {
        return DataObject.of(tag, HexFormat.of().parseHex(hex));
    }

    private static String bytes(int count, Random dice) {
        byte[] bytes = new byte[count];
        dice.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }
}
