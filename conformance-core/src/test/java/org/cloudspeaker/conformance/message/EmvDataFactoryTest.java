package org.cloudspeaker.conformance.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.CardOrganisation;
import org.cloudspeaker.conformance.card.CardTest;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmvDataFactoryTest {
    /** Clause 3.5.1, but for the cryptogram and the unpredictable number, which no other sale has. */
    private static final String GUIDE =
            "9F2608[0-9A-F]{16}9F2701809F100706011203A020009F3704[0-9A-F]{8}9F36020742950580800080009A032512159C01009F02"
                    + "060000000066665F2A020170820218009F1A0201709F03060000000000009F3303E0F8C89F34031E03009F3501219F1E0838"
                    + "333230314943438407A00000000310109F09020001";

    private final Sale guide = sale(Card.guide(), 6666, "000001");

    @Test
    void isThatOfTheGuidesExample() {
        assertThat(EmvDataFactory.create(guide)).matches(GUIDE).doesNotContain("88C89C10C57849A7", "FCB8E0FA");
    }

    @Test
    void saysWhatTheSaleSays() {
        Map<String, String> later = objects(sale(Card.guide(), 999_999_999_999L, "999999"));

        assertThat(later)
                .containsEntry("9F02", "999999999999")
                .containsEntry("9A", "251215")
                .containsEntry("9C", "00")
                .containsEntry("9F36", "4980");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheApplicationOfTheCard(CardOrganisation organisation) {
        assertThat(objects(sale(organisation.card(), 1, "000001"))).containsEntry("84", organisation.application());
    }

    @Test
    void isTheSameForTheSameSaleAlone() {
        Sale other = sale(Card.guide(), 6666, "000002");

        assertThat(EmvDataFactory.create(guide)).isEqualTo(EmvDataFactory.create(sale(Card.guide(), 6666, "000001")));
        assertThat(objects(other).get("9F37")).isNotEqualTo(objects(guide).get("9F37"));
        assertThat(objects(other).get("9F26")).isNotEqualTo(objects(guide).get("9F26"));
        assertThat(objects(guide.withAmount(1)).get("9F26"))
                .isNotEqualTo(objects(guide).get("9F26"));
    }

    @Test
    void holdsNothingOfTheCardNumber() {
        CardTest.cards()
                .forEach(card -> assertThat(EmvDataFactory.create(sale(card, 1, "000001")))
                        .doesNotContain(card.pan()));
    }

    @Test
    void isSentInClearOrUnderTheDataKey() {
        OutgoingMessage clear = draft(CardDataProtection.none());
        OutgoingMessage hidden = draft(CardDataProtection.underTestKey());

        assertThat(value(clear, MessageField.EMV_DATA)).isEqualTo(EmvDataFactory.create(guide));
        assertThat(decrypted(value(hidden, MessageField.TRACK2)))
                .isEqualTo(Card.guide().track2());
        assertThat(decrypted(value(hidden, MessageField.EMV_DATA))).matches(EmvDataFactory.create(guide) + "(00){0,7}");
        assertThat(BerTlv.ofHex(decrypted(value(hidden, MessageField.EMV_DATA))).isComplete())
                .isTrue();
        assertThat(value(hidden, MessageField.PIN)).isEqualTo(value(clear, MessageField.PIN));
    }

    private OutgoingMessage draft(CardDataProtection protection) {
        return guide.toMessage(new FormatProfileLoader().guide().mask(), protection);
    }

    private static String value(OutgoingMessage draft, MessageField field) {
        return draft.values().getOrDefault(field, "");
    }

    private static String decrypted(String hex) {
        byte[] clear = TripleDesKey.testDataKey().decrypt(HexFormat.of().parseHex(hex));
        return HexFormat.of().withUpperCase().formatHex(clear);
    }

    private static Map<String, String> objects(Sale sale) {
        BerTlv read = BerTlv.ofHex(EmvDataFactory.create(sale));
        assertThat(read.problem()).isEmpty();
        return read.objects().stream()
                .collect(Collectors.toMap(
                        DataObject::tag,
                        object -> HexFormat.of()
                                .withUpperCase()
                                .formatHex(object.value().bytes())));
    }

    private static Sale sale(Card card, long amount, String traceNo) {
        LocalDateTime at = LocalDateTime.of(2025, 12, 15, 15, 50, 23);
        return new Sale(DeviceIdentity.ds50("S20A1012574P0002"), card, amount, "000000", traceNo, at);
    }
}
