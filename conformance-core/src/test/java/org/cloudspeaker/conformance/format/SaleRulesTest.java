package org.cloudspeaker.conformance.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SaleRulesTest {
    private static final FormatProfile GUIDE = new FormatProfiles().guide();
    private static final Codec CODEC = GUIDE.newCodec();
    private final SaleRules rules = new SaleRules(GUIDE);

    private static Reading sale(String right, String wrong) {
        Sale sale = new Sale(
                Device.ds50("TEST000000000001"),
                Card.guide(),
                66_66,
                "000123",
                "000007",
                LocalDateTime.of(2026, 11, 23, 15, 50, 23));
        String json = new String(CODEC.encode(sale.draft(GUIDE.mask())), StandardCharsets.UTF_8);
        return CODEC.decode(MessageType.SALE, json.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRightSaleIsAllowed() {
        assertThat(rules.allow(sale("", ""))).isTrue();
    }

    @Test
    void controlCharactersAreNamedWithTheirField() {
        Reading wrong = sale("\"DS50\"", "\"DS\\u000150\"");
        assertThat(rules.allow(wrong)).isFalse();
        assertThat(rules.problems(wrong))
                .extracting(FieldReading::asked, FieldReading::shown)
                .containsExactly(tuple("model: a string without control characters", "model: \"DS\\u000150\""));
    }

    @Test
    void whatARecordHasNoRoomForIsNamedWithTheRoomThatThereIs() {
        assertThat(rules.problems(sale("\"VISA\"", "\"" + "V".repeat(32) + "\"")))
                .extracting(FieldReading::asked)
                .containsExactly("cardOrg: a string of at most 31 bytes");
    }

    @Test
    void theProfilesOwnRulesComeFirst() {
        assertThat(rules.problems(sale("\"000123\"", "\"123\"")))
                .extracting(FieldReading::asked)
                .containsExactly("batchNo: a string of the form \\d{6}");
        assertThat(rules.allow(GUIDE.newCodec().decode(MessageType.SALE, new byte[0])))
                .isFalse();
    }
}
