package org.cloudspeaker.conformance.message.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks.CardDataLeak;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataLeaksTest {
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();
    private static final String PAN = "4761739001010119";
    private static final String SN = "4000000000000002";
    private static final String SALE = """
            {"deviceSn":"TEST000000000001","model":"DS50","appVersion":"V1.0.0","cardNo":"451461******2125",\
            "cardOrg":"VISA","emvData":"5A084761739001010119","batchNo":"000123","traceNo":"000007",\
            "track2":"4761739001010119D22122011143804400000F","pin":"ADF34EF2424A042E","other":"1"}""";

    private static List<String> in(String json, String... sns) {
        DecodedMessage reading = GUIDE.newCodec().decode(MessageType.SALE, json.getBytes(StandardCharsets.UTF_8));
        return new CardDataLeaks(GUIDE, reading, Set.of(sns))
                .find().stream().map(CardDataLeak::toString).toList();
    }

    @Test
    void cardDataInItsOwnFieldsIsNotStray() {
        assertThat(in(SALE)).isEmpty();
        assertThat(in(SALE.replace("451461******2125", PAN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"other\":\"1\" | \"pan\":\"4761739001010119\" | pan: a card number in clear",
                "\"other\":\"1\" | \"pan\":4761739001010119 | pan: a card number in clear",
                "\"other\":\"1\" | \"card\":{\"list\":[1,\"4761739001010119\"]} | card/list/1: a card number in clear",
                "\"other\":\"1\" | \"4761739001010119\":{} | the name of a field: a card number in clear",
                "\"other\":\"1\" | \"t\":\";4761739001010119=22122011143804400000?\" | t: track 2 in clear",
                "\"other\":\"1\" | \"t\":\"5A084761739001010119\" | t: the card number in tag 5A in clear",
                "\"VISA\" | \"VISA 4761739001010119\" | cardOrg: a card number in clear",
                "\"V1.0.0\" | \"4761739001010119\" | appVersion: a card number in clear",
                "ADF34EF2424A042E | 4514617628832125 | pin: the card number in clear",
                "TEST000000000001 | 4514617628832125 | deviceSn: the card number in clear"
            })
    void aCardNumberElsewhereIsNamedWithItsField(String right, String wrong, String found) {
        assertThat(in(SALE.replace(right, wrong))).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"20261123155023\"",
                "\"at\":1795449023128",
                "\"imei\":\"490154203237518\"",
                "\"mac\":\"4761739001010119A0B1C2D3E4F56071\"",
                "\"amount\":\"4761739001010119.00\"",
                "\"shown\":\"451461******2125\""
            })
    void whatIsCertainToBeNoneIsLeftAlone(String other) {
        assertThat(in(SALE.replace("\"other\":\"1\"", other))).isEmpty();
    }

    @Test
    void aSerialNumberOfDigitsIsNoCardNumber() {
        assertThat(in(SALE.replace("TEST000000000001", SN), SN)).isEmpty();
        assertThat(in(SALE.replace("TEST000000000001", SN)))
                .as("any device may come")
                .isEmpty();
        assertThat(in(SALE.replace("\"1\"", "\"" + SN + "\""), SN))
                .as("in another field")
                .isEmpty();
        assertThat(in(SALE.replace("TEST000000000001", SN), "TEST000000000001"))
                .containsExactly("deviceSn: a card number in clear");
    }

    @Test
    void noMoreThanAFewAreTold() {
        String many = "\"a\":[" + ("\"" + PAN + "\",").repeat(20) + "0]";
        assertThat(in(SALE.replace("\"other\":\"1\"", many))).hasSize(8);
    }
}
