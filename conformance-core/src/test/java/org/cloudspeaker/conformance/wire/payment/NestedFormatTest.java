package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.junit.jupiter.api.Test;

class NestedFormatTest {
    private final Till till = Till.nested();

    @Test
    void aSaleIsApprovedInTheVendorsForm() {
        Answer answer = till.sell(till.bytes(Till.sale(66_66, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Till.text(answer)).isEqualTo("{\"outcome\":{\"auth\":481516,\"code\":0,\"word\":\"ok\"}}");
        assertThat(till.read(answer).approved()).isTrue();
    }

    @Test
    void aRecordIsShownInTheVendorsForm() {
        till.sell(Till.sale(66_66, "000001"));
        Answer answer = till.ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft());

        assertThat(Till.text(answer))
                .isEqualTo("{\"outcome\":{\"code\":0,\"count\":\"1\"},\"rows\":[{\"word\":\"ok\",\"auth\":481516,"
                        + "\"money\":{\"value\":66.66},\"kind\":\"purchase\",\"card\":{\"number\":"
                        + "\"451461XXXXXX2125\",\"scheme\":\"VISA\"},\"trace\":1,\"batch\":123,"
                        + "\"when\":\"2026-11-23T15:50:00\"}]}");
    }

    @Test
    void aRefusalIsCompleteInTheVendorsForm() {
        Answer answer = till.sell(till.bytes(
                Till.sale(66_66, "000001"), draft -> draft.raw(Field.TRANS_TYPE, WireType.STRING, "refund")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Till.text(answer)).isEqualTo("{\"outcome\":{\"auth\":0,\"code\":30,\"word\":\"no\"}}");
    }

    @Test
    void aCardNumberInClearIsMaskedWhereItComesBack() {
        till.sell(Till.sale(66_66, "000001"), draft -> draft.with(Field.CARD_NO, "4514617628832125"));

        assertThat(till.page(1).records().get(0).value(Field.CARD_NO)).hasValue("451461XXXXXX2125");
    }

    @Test
    void aTraceNumberThatIsNoNumberIsRefused() {
        assertThat(till.sell(till.bytes(
                                Till.sale(1, "000001"), draft -> draft.raw(Field.TRACE_NO, WireType.NUMBER, "-7")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void faultsSpeakTheVendorsFormToo() {
        Till iso = Till.nested(QueryFault.ISO_DATE_TIME, QueryFault.TOTAL_AS_STRING);
        iso.sell(Till.sale(66_66, "000001"));

        assertThat(Till.text(
                        iso.ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft())))
                .contains("\"when\":\"2026-11-23 15:50:00\"", "\"count\":1");
    }

    @Test
    void cardDataIsHiddenByTheVendorsNames() {
        till.sell(Till.sale(66_66, "000001"));

        assertThat(till.settings.transcript().exchanges())
                .extracting(exchange -> exchange.request().body())
                .singleElement()
                .asString()
                .contains("\"chip\":\"[redacted]\"", "\"stripe\":\"[redacted]\"", "\"block\":\"[redacted]\"");
    }
}
