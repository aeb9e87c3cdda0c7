package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.junit.jupiter.api.Test;

class LeakFaultsTest {
    private static final Card CARD = Card.guide();
    private static final Sale SALE = Till.sale(66_66, "000001");

    private static Draft inClear(Draft sale) {
        return sale.with(Field.CARD_NO, CARD.pan());
    }

    private static String page(Till till) {
        return Till.text(till.ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft()));
    }

    @Test
    void aCardNumberInClearIsShownInTheAnswerButNotInTheRecord() {
        Till till = Till.guide(SaleFault.ECHOES_CARD_NUMBER);

        assertThat(Till.text(till.sell(till.bytes(SALE, LeakFaultsTest::inClear))))
                .contains(CARD.pan(), "APPROVE");
        assertThat(page(till)).contains("451461******2125").doesNotContain(CARD.pan());
        assertThat(Till.text(till.sell(till.bytes(Till.sale(66_66, "000002"))))).doesNotContain(CARD.pan());
    }

    @Test
    void aCardNumberInClearIsShownInTheRecordButNotInTheAnswer() {
        Till till = Till.guide(SaleFault.RECORDS_CARD_NUMBER);

        assertThat(Till.text(till.sell(till.bytes(SALE, LeakFaultsTest::inClear))))
                .contains("APPROVE")
                .doesNotContain(CARD.pan());
        assertThat(page(till)).contains(CARD.pan());
    }

    @Test
    void trackTwoIsInTheRecord() {
        Till till = Till.guide(QueryFault.TRACK2_IN_RECORD);
        till.sell(SALE);

        assertThat(page(till)).contains(CARD.track2());
    }

    @Test
    void theCardNumberIsInAHeaderInGroups() {
        Till till = Till.guide(QueryFault.CARD_NUMBER_IN_HEADER);

        assertThat(till.sell(till.bytes(SALE)).headers()).containsValue("4514 6176 2883 2125");
    }

    @Test
    void thePinBlockIsInAHeaderInBase64() {
        Till till = Till.guide(QueryFault.ECHOES_PIN_BLOCK);
        String coded = Base64.getEncoder().encodeToString(CARD.pinBlock().getBytes(StandardCharsets.UTF_8));

        assertThat(till.sell(till.bytes(SALE)).headers()).containsValue(coded);
    }

    @Test
    void theCardNumberIsOnTheChip() {
        Till till = Till.guide(QueryFault.CARD_NUMBER_ON_CHIP);

        assertThat(Till.text(till.sell(till.bytes(SALE)))).contains("\"emvData\":\"5A08" + CARD.pan() + "\"");
    }

    @Test
    void aRequestThatCannotBeReadComesBack() {
        Till till = Till.guide(QueryFault.ECHOES_REQUEST);
        byte[] incomplete = till.bytes(SALE, sale -> sale.without(Field.AMOUNT));

        assertThat(Till.text(till.sell(incomplete))).contains(CARD.track2(), CARD.pinBlock());
    }

    @Test
    void whatTheServerLeaksIsNotInItsTranscript() {
        Till till = Till.guide(
                QueryFault.ECHOES_REQUEST,
                QueryFault.CARD_NUMBER_IN_HEADER,
                QueryFault.ECHOES_PIN_BLOCK,
                QueryFault.CARD_NUMBER_ON_CHIP);
        till.sell(SALE);
        till.sell(till.bytes(SALE, sale -> sale.without(Field.AMOUNT)));

        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(CARD.pan(), CARD.track2(), CARD.pinBlock(), "6176 2883", "5A08");
    }
}
