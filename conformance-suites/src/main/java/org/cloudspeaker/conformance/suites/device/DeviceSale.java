package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.junit.Discrepancy;

/** What is wrong with a sale that a device sent. Never shows a card number, track, PIN or chip data. */
public final class DeviceSale {
    private final FormatProfile profile;
    private final Reading sale;
    private final ClearCard clear;

    /** A sale as the codec of this profile read it. */
    public DeviceSale(FormatProfile profile, Reading sale) {
        this.profile = profile;
        this.sale = sale;
        this.clear = new ClearCard(sale);
    }

    /** DEV-08: one strict message with every field of the format in its form. What is in a mask is {@link #mask}'s. */
    public Optional<Discrepancy> form() {
        if (sale.syntax().isPresent()) {
            return Optional.of(new Discrepancy(
                    sent(), "one strict JSON object in UTF-8", sale.syntax().orElse("")));
        }
        List<FieldReading> wrong = sale.problems().stream()
                .filter(field -> field.field() != Field.CARD_NO || field.mistyped())
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Forms.discrepancy(sent(), wrong));
    }

    /** DEV-09: the card number is masked, and as long as the number itself where that can be known. */
    public Optional<Discrepancy> mask() {
        FieldReading cardNo = sale.field(Field.CARD_NO);
        if (cardNo.mistyped()) {
            return Optional.empty();
        }
        String shown = cardNo.value().orElse("");
        Optional<String> number = clear.numberInTrack2();
        boolean right = cardNo.state() == State.OK
                && number.map(pan -> profile.mask().of(pan).equals(shown)).orElse(true);
        String length =
                number.map(pan -> ", " + pan.length() + " characters in all").orElse(", as long as the card number");
        return failing(right, cardNo.name() + ": " + masked() + length, cardNo.name() + ": " + Forms.outline(shown));
    }

    private String masked() {
        var mask = profile.mask();
        return "first " + mask.first() + " digits, one " + mask.fill() + " for each digit between, last " + mask.last();
    }

    /**
     * DEV-10: neither card number nor track nor PIN can be read from it. The guide's own example shows track 2 and EMV
     * data in clear, so that only a target can say whether that is wrong.
     */
    public Optional<Discrepancy> secrecy() {
        List<String> readable = clear.readable();
        return failing(readable.isEmpty(), "nothing of the card in clear", String.join("\n", readable));
    }

    /** DEV-10 where it is wrong whatever a target says: a PIN that is no PIN block, or one that is not encrypted. */
    public Optional<Discrepancy> pinSecrecy() {
        String name = sale.field(Field.PIN).name();
        return clear.pin().map(how -> new Discrepancy(sent(), name + ": an encrypted PIN block", name + ": " + how));
    }

    /** Whether the amount that the chip signed can be seen: its data is in clear and holds one. */
    public boolean showsChipAmount() {
        return clear.chipAmount().isPresent();
    }

    /** DEV-08: it says that it comes from the device with this serial number. */
    public Optional<Discrepancy> isBy(String sn) {
        FieldReading found = sale.field(Field.DEVICE_SN);
        return failing(found.value().filter(sn::equals).isPresent(), found.name() + ": " + sn, found.shown());
    }

    /** DEV-16: the amount equals tag 9F02, where the chip's data is in clear and holds one. */
    public Optional<Discrepancy> chipAmount() {
        OptionalLong onChip = clear.chipAmount();
        Optional<Long> amount = sale.value(Field.AMOUNT).map(Long::parseLong);
        boolean right = onChip.isEmpty() || amount.isEmpty() || amount.get() == onChip.getAsLong();
        return failing(
                right,
                "tag 9F02 and " + sale.field(Field.AMOUNT).name() + " of the same amount in cents",
                amount.orElse(0L) + " cents in " + sale.field(Field.AMOUNT).name() + ", " + onChip.orElse(0)
                        + " in 9F02");
    }

    /** For messages: {@code sale 000123/000007 of 66.66 by TEST000000000001}. */
    public String sent() {
        return Forms.sale(sale);
    }

    private Optional<Discrepancy> failing(boolean right, String expected, String found) {
        return right ? Optional.empty() : Optional.of(new Discrepancy(sent(), expected, found));
    }
}
