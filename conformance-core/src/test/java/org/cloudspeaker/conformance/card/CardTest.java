package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

public class CardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public static List<Card> cards() {
        return Stream.concat(
                        Stream.of(Card.guide()),
                        Stream.of(CardOrganisation.values()).flatMap(CardOrganisation::cards))
                .toList();
    }

    @Test
    void cardsHaveEveryLength() {
        assertThat(Card.ofEveryLength())
                .extracting(card -> card.pan().length())
                .containsExactly(13, 14, 15, 16, 17, 18, 19);
        assertThat(cards()).containsAll(Card.ofEveryLength());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void trackTwoIsTheCards(Card card) {
        assertThat(card.pan()).matches("\\d{13,19}").matches(pan -> checkSum(pan) % 10 == 0, "passes the Luhn check");
        assertThat(card.track2()).matches(card.pan() + "D2701201\\d{8,10}F?").hasSizeLessThanOrEqualTo(38);
        assertThat(card.track2().length()).isEven();
    }

    /** Else nobody could tell it from the zeros that fill it up. */
    @ParameterizedTest
    @MethodSource("cards")
    void theEndOfTrackTwoIsKnownAfterItWasEncrypted(Card card) {
        String hidden = CardDataProtection.underTestKey().apply(card.track2());
        byte[] clear = TripleDesKey.testDataKey().decrypt(HexFormat.of().parseHex(hidden));

        String read = HexFormat.of().withUpperCase().formatHex(clear).replaceAll("(?<=F)0*$", "");
        assertThat(read).isEqualTo(card.track2());
    }

    @Test
    void noTwoCardsAreTheSame() {
        assertThat(cards()).extracting(Card::pan).doesNotHaveDuplicates();
        assertThat(cards()).extracting(Card::pin).doesNotHaveDuplicates().allMatch(pin -> pin.matches("\\d{12}"));
        assertThat(cards())
                .extracting(Card::pinBlock)
                .doesNotHaveDuplicates()
                .allMatch(block -> block.matches("[0-9A-F]{16}"));
        assertThat(cards()).isEqualTo(cards());
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31,2701", "2026-01-31,2701", "2026-02-01,2912", "2026-11-23,2912", "2031-01-01,3412"})
    void aCardThatEndsSoonIsRenewed(LocalDate day, String expiry) {
        Card card = Card.guide().validOn(day);

        assertThat(card.track2()).isEqualTo("4514617628832125D" + expiry + "20115195475");
        assertThat(card.pan()).isEqualTo(Card.guide().pan());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void itsSecretsAreWithoutFiller(Card card) {
        assertThat(card.validOn(TODAY).secrets().keySet())
                .hasSize(7)
                .contains(card.pan(), card.pin(), card.pinBlock(), card.pan() + "=2912" + discretionary(card))
                .allSatisfy(secret -> assertThat(secret).hasSizeGreaterThanOrEqualTo(12));
        assertThat(card.secrets().keySet()).doesNotContain(card.pan() + "F");
    }

    @Test
    void itsNumberIsNotShown() {
        assertThat(Card.guide()).hasToString("16-digit VISA test card");
    }

    @Test
    void encryptedTrackTwoIsASecretOfWhoSendsIt() {
        Card card = CardOrganisation.JCB.card();
        CardDataProtection hidden = CardDataProtection.underTestKey();

        assertThat(hidden.secrets(card)).containsAllEntriesOf(card.secrets()).containsKey(hidden.apply(card.track2()));
        assertThat(CardDataProtection.none().secrets(card)).isEqualTo(card.secrets());
    }

    private static String discretionary(Card card) {
        return card.track2().substring(card.pan().length() + 5).replace("F", "");
    }

    private static int checkSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }
}
