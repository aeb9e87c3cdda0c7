package org.cloudspeaker.conformance.message.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;

class SaleValidatorTest {
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();
    private static final Codec CODEC = GUIDE.newCodec();
    private final SaleValidator rules = new SaleValidator(GUIDE);

    private static DecodedMessage sale(String right, String wrong) {
        Sale sale = new Sale(
                DeviceIdentity.ds50("TEST000000000001"),
                Card.guide(),
                66_66,
                "000123",
                "000007",
                LocalDateTime.of(2026, 11, 23, 15, 50, 23));
        String json = new String(CODEC.encode(sale.toMessage(GUIDE.mask())), StandardCharsets.UTF_8);
        return CODEC.decode(MessageType.SALE, json.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRightSaleIsAllowed() {
        assertThat(rules.accepts(sale("", ""))).isTrue();
    }

    @Test
    void controlCharactersAreNamedWithTheirField() {
        DecodedMessage wrong = sale("\"DS50\"", "\"DS\\u000150\"");
        assertThat(rules.accepts(wrong)).isFalse();
        assertThat(rules.problems(wrong))
                .extracting(DecodedField::describeExpected, DecodedField::describeFound)
                .containsExactly(tuple("model: a string without control characters", "model: \"DS\\u000150\""));
    }

    @Test
    void whatARecordHasNoRoomForIsNamedWithTheRoomThatThereIs() {
        assertThat(rules.problems(sale("\"VISA\"", "\"" + "V".repeat(32) + "\"")))
                .extracting(DecodedField::describeExpected)
                .containsExactly("cardOrg: a string of at most 31 bytes");
    }

    @Test
    void theProfilesOwnRulesComeFirst() {
        assertThat(rules.problems(sale("\"000123\"", "\"123\"")))
                .extracting(DecodedField::describeExpected)
                .containsExactly("batchNo: a string of the form \\d{6}");
        assertThat(rules.accepts(GUIDE.newCodec().decode(MessageType.SALE, new byte[0])))
                .isFalse();
    }
}
