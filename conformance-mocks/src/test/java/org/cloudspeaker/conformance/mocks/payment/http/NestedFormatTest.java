package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.junit.jupiter.api.Test;

class NestedFormatTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.nested();

    @Test
    void aSaleIsApprovedInTheVendorsForm() {
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"outcome\":{\"auth\":481516,\"code\":0,\"word\":\"ok\"}}");
        assertThat(till.read(answer).approved()).isTrue();
    }

    @Test
    void aRecordIsShownInTheVendorsForm() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        PaymentHttpAnswer answer =
                till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                        .toMessage());

        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"outcome\":{\"code\":0,\"count\":\"1\"},\"rows\":[{\"word\":\"ok\",\"auth\":481516,"
                        + "\"money\":{\"value\":66.66},\"kind\":\"purchase\",\"card\":{\"number\":"
                        + "\"451461XXXXXX2125\",\"scheme\":\"VISA\"},\"trace\":1,\"batch\":123,"
                        + "\"when\":\"2026-11-23T15:50:00\"}]}");
    }

    @Test
    void aRefusalIsCompleteInTheVendorsForm() {
        PaymentHttpAnswer answer = till.sell(till.bytes(
                PaymentServiceFixture.sale(66_66, "000001"),
                draft -> draft.withRaw(MessageField.TRANS_TYPE, WireType.STRING, "refund")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"outcome\":{\"auth\":0,\"code\":30,\"word\":\"no\"}}");
    }

    @Test
    void aCardNumberInClearIsMaskedWhereItComesBack() {
        till.sell(
                PaymentServiceFixture.sale(66_66, "000001"),
                draft -> draft.with(MessageField.CARD_NO, "4514617628832125"));

        assertThat(till.page(1).records().get(0).value(MessageField.CARD_NO)).hasValue("451461XXXXXX2125");
    }

    @Test
    void aTraceNumberThatIsNoNumberIsRefused() {
        assertThat(till.sell(till.bytes(
                                PaymentServiceFixture.sale(1, "000001"),
                                draft -> draft.withRaw(MessageField.TRACE_NO, WireType.NUMBER, "-7")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void faultsSpeakTheVendorsFormToo() {
        PaymentServiceFixture iso = PaymentServiceFixture.nested(QueryFault.ISO_DATE_TIME, QueryFault.TOTAL_AS_STRING);
        iso.sell(PaymentServiceFixture.sale(66_66, "000001"));

        assertThat(PaymentServiceFixture.text(
                        iso.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                                .toMessage())))
                .contains("\"when\":\"2026-11-23 15:50:00\"", "\"count\":1");
    }

    @Test
    void cardDataIsHiddenByTheVendorsNames() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));

        assertThat(till.settings.transcript().exchanges())
                .extracting(exchange -> exchange.request().body())
                .singleElement()
                .asString()
                .contains("\"chip\":\"[redacted]\"", "\"stripe\":\"[redacted]\"", "\"block\":\"[redacted]\"");
    }
}
