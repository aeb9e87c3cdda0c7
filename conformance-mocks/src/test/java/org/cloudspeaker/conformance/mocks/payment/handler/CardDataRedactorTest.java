package org.cloudspeaker.conformance.mocks.payment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataRedactorTest {
    private final CardDataRedactor cardData =
            new CardDataRedactor(new FormatProfileLoader().guide(), new Redaction(), Optional.empty());

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

    @Test
    void whatATrackIsUnderTheDataKeyIsHiddenToo() {
        String pan = "4514617628832126"; // No check digit gives it away.
        String track = pan + "D2701201154951";
        FormatProfile guide = new FormatProfileLoader().guide();
        String sent = HexFormat.of()
                .formatHex(DataKey.ofMockDevices().key().encrypt(HexFormat.of().parseHex(track)));
        DecodedMessage sale = guide.newCodec()
                .decode(MessageType.SALE, ("{\"track2\":\"" + sent + "\"}").getBytes(StandardCharsets.UTF_8));
        Redaction knowing = new Redaction();
        Redaction ignorant = new Redaction();

        new CardDataRedactor(guide, knowing, Optional.of(DataKey.ofMockDevices())).remember(sale);
        new CardDataRedactor(guide, ignorant, Optional.empty()).remember(sale);

        assertThat(ignorant.apply("model " + pan)).isEqualTo("model " + pan);
        assertThat(knowing.apply("model " + pan)).isEqualTo("model [redacted]");
        assertThat(knowing.apply(track + " and " + sent)).isEqualTo("[redacted] and [redacted]");
    }
}
