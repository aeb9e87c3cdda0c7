package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class CardLeakFaultEffectsTest {
    private static final Card CARD = Card.guide();
    private static final Sale SALE = PaymentServiceFixture.sale(66_66, "000001");

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
