package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class CardLeakFaultEffectsTest {
    private static final Card CARD = Card.guide();
    private static final Sale SALE = PaymentServiceFixture.sale(66_66, "000001");

    private static OutgoingMessage inClear(OutgoingMessage sale) {
        return sale.with(MessageField.CARD_NO, CARD.pan());
    }

    private static String page(PaymentServiceFixture till) {
        return PaymentServiceFixture.text(
                till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                        .toMessage()));
    }

    @Test
    void aCardNumberInClearIsShownInTheAnswerButNotInTheRecord() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.ECHOES_CARD_NUMBER);

        assertThat(PaymentServiceFixture.text(till.sell(till.bytes(SALE, CardLeakFaultEffectsTest::inClear))))
                .contains(CARD.pan(), "APPROVE");
        assertThat(page(till)).contains("451461******2125").doesNotContain(CARD.pan());
        assertThat(PaymentServiceFixture.text(till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000002")))))
                .doesNotContain(CARD.pan());
    }

    @Test
    void aCardNumberInClearIsShownInTheRecordButNotInTheAnswer() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.RECORDS_CARD_NUMBER);

        assertThat(PaymentServiceFixture.text(till.sell(till.bytes(SALE, CardLeakFaultEffectsTest::inClear))))
                .contains("APPROVE")
                .doesNotContain(CARD.pan());
        assertThat(page(till)).contains(CARD.pan());
    }

    @Test
    void trackTwoIsInTheRecord() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.TRACK2_IN_RECORD);
        till.sell(SALE);

        assertThat(page(till)).contains(CARD.track2());
    }

    @Test
    void theCardNumberIsInAHeaderInGroups() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.CARD_NUMBER_IN_HEADER);

        assertThat(till.sell(till.bytes(SALE)).headers()).containsValue("4514 6176 2883 2125");
    }

    @Test
    void thePinBlockIsInAHeaderInBase64() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.ECHOES_PIN_BLOCK);
        String coded = Base64.getEncoder().encodeToString(CARD.pinBlock().getBytes(StandardCharsets.UTF_8));

        assertThat(till.sell(till.bytes(SALE)).headers()).containsValue(coded);
    }

    @Test
    void theCardNumberIsOnTheChip() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.CARD_NUMBER_ON_CHIP);

        assertThat(PaymentServiceFixture.text(till.sell(till.bytes(SALE))))
                .contains("\"emvData\":\"5A08" + CARD.pan() + "\"");
    }

    @Test
    void aRequestThatCannotBeReadComesBack() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.ECHOES_REQUEST);
        byte[] incomplete = till.bytes(SALE, sale -> sale.without(MessageField.AMOUNT));

        assertThat(PaymentServiceFixture.text(till.sell(incomplete))).contains(CARD.track2(), CARD.pinBlock());
    }

    @Test
    void whatTheServerLeaksIsNotInItsTranscript() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(
                QueryFault.ECHOES_REQUEST,
                QueryFault.CARD_NUMBER_IN_HEADER,
                QueryFault.ECHOES_PIN_BLOCK,
                QueryFault.CARD_NUMBER_ON_CHIP);
        till.sell(SALE);
        till.sell(till.bytes(SALE, sale -> sale.without(MessageField.AMOUNT)));

        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(CARD.pan(), CARD.track2(), CARD.pinBlock(), "6176 2883", "5A08");
    }
}
