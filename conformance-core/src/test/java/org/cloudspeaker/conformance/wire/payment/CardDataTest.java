package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.wire.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataTest {
    private final CardData cardData = new CardData(new FormatProfiles().guide(), new Redaction());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pin\":\"SECRET\"}",
                "{\"PIN\" : \"SECRET\"}",
                "{'pin':'SECRET'}",
                "{pin:SECRET}",
                "{\"pin\":\"\\\"SECRET\"}",
                "{\"pin\":\"x\",\"pin\":\"SECRET\"}",
                "{\"pin\":\"SECRET",
                "{\"pin\":[SECRET]}",
                "{\"inner\":\"{\\\"pin\\\":\\\"SECRET\\\"}\"}"
            })
    void aPinIsHiddenHoweverItIsWritten(String body) {
        assertThat(cardData.hide(body)).doesNotContain("SECRET").contains("[redacted]");
    }

    @Test
    void whatIsNoCardDataStays() {
        String body = "{\"emvData\":\"\",\"shipping\":\"abroad\",\"pins\":\"three\"}";

        assertThat(cardData.hide(body)).isEqualTo(body);
    }

    @Test
    void aLongHostileBodyIsNoTrouble() {
        assertThat(cardData.hide("{\"pin\":\"" + "\\\\".repeat(100_000))).hasSizeLessThan(100);
    }
}
