package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();

    @Test
    void aSaleAsTheGuideShowsItIsApprovedInTheGuidesForm() {
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"acqAuthCode\":\"481516\",\"acqResponseCode\":\"00\",\"emvData\":\"\","
                        + "\"transStatus\":\"APPROVE\"}");
    }

    @Test
    void twoSalesHaveTwoAuthorisationCodes() {
        SaleAnswer first = till.sell(PaymentServiceFixture.sale(100, "000001"));
        SaleAnswer second = till.sell(PaymentServiceFixture.sale(100, "000002"));

        assertThat(first.authCode()).isPresent().isNotEqualTo(second.authCode());
    }

    @Test
    void aSaleSentAgainGetsTheSameAnswerAndIsBookedOnce() {
        byte[] body = till.bytes(PaymentServiceFixture.sale(66_66, "000007"));

        assertThat(till.sell(body).body()).isEqualTo(till.sell(body).body());
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSameSaleThreeTimesAtOnceIsBookedOnce() throws Exception {
        byte[] body = till.bytes(PaymentServiceFixture.sale(66_66, "000007"));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<String> sending = () -> PaymentServiceFixture.text(till.sell(body));
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(List.of(sending, sending, sending))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.get(0));
        } finally {
            threads.shutdownNow();
        }
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSameNumbersWithAnotherAmountAreDeclinedAndChangeNothing() {
        till.sell(PaymentServiceFixture.sale(66_66, "000007"));

        assertThat(till.sell(PaymentServiceFixture.sale(77_77, "000007")).claimsApproval())
                .isFalse();
        assertThat(till.page(1).records().get(0).amount()).hasValue(66_66);
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSameNumbersOfAnotherDeviceAreAnotherSale() {
        till.sell(PaymentServiceFixture.sale("DEVICE-A", 66_66, "000007"));

        assertThat(till.sell(PaymentServiceFixture.sale("DEVICE-B", 77_77, "000007"))
                        .approved())
                .isTrue();
    }

    @Test
    void theDeclineAmountIsDeclinedInFullFormAndNotShown() {
        PaymentServiceFixture declining = new PaymentServiceFixture(till.settings.withDeclinedAmount(51_00));
        PaymentHttpAnswer answer = declining.sell(declining.bytes(PaymentServiceFixture.sale(51_00, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"acqAuthCode\":\"\",\"acqResponseCode\":\"05\",\"emvData\":\"\","
                        + "\"transStatus\":\"DECLINED\"}");
        assertThat(declining.page(1).total()).hasValue(0);
        assertThat(declining.sell(PaymentServiceFixture.sale(51_01, "000002")).approved())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageField.class,
            names = {
                "DEVICE_SN",
                "MODEL",
                "TRANS_TYPE",
                "APP_VERSION",
                "PAY_TYPE",
                "AMOUNT",
                "CARD_NO",
                "CARD_ORG",
                "EMV_DATA",
                "BATCH_NO",
                "TRACE_NO",
                "TRACK2",
                "DATE",
                "TIME"
            })
    void aSaleWithoutARequiredFieldIsRefusedInFullForm(MessageField missing) {
        refused(draft -> draft.without(missing));
        refused(draft -> draft.withNull(missing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.00", "-1.00", "1.234", "1e3", "1,00", "+1.00", " 1.00", "abc", "", "100", "10000000000.00"})
    void anAmountThatIsNoneIsRefused(String amount) {
        refused(draft ->
                draft.withRaw(MessageField.AMOUNT, WireType.STRING, amount).with(MessageField.EMV_DATA, ""));
    }

    static Stream<UnaryOperator<OutgoingMessage>> wrongForms() {
        return Stream.of(
                draft -> draft.withRaw(MessageField.AMOUNT, WireType.NUMBER, "66.66"),
                draft -> draft.withRaw(MessageField.DATE, WireType.STRING, "2025-13-45"),
                draft -> draft.withRaw(MessageField.TIME, WireType.STRING, "25:00:00"),
                draft -> draft.withRaw(MessageField.TRACE_NO, WireType.STRING, "7"),
                draft -> draft.withRaw(MessageField.TRANS_TYPE, WireType.STRING, "REFUND"),
                draft -> draft.withRaw(MessageField.PAY_TYPE, WireType.STRING, "CASH"),
                draft -> draft.withRaw(MessageField.CARD_NO, WireType.STRING, "4514617628832125"),
                draft -> draft.withRaw(MessageField.EMV_DATA, WireType.STRING, "ABC"),
                draft -> draft.withRaw(MessageField.CARD_ORG, WireType.STRING, "x".repeat(32)),
                draft -> draft.withRaw(MessageField.CARD_ORG, WireType.STRING, "VISA\0"),
                draft -> draft.withRaw(MessageField.DEVICE_SN, WireType.STRING, "x".repeat(33)));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void aFieldOfTheWrongFormIsRefused(UnaryOperator<OutgoingMessage> wrong) {
        refused(wrong);
    }

    private void refused(UnaryOperator<OutgoingMessage> change) {
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001"), change));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(till.read(answer).claimsApproval()).isFalse();
        assertThat(till.read(answer).message().problems()).isEmpty();
        assertThat(till.page(1).total()).hasValue(0);
    }

    @Test
    void aSaleWithoutPinAndWithFieldsOfNobodysIsApproved() {
        assertThat(till.sell(PaymentServiceFixture.sale(1_00, "000001"), draft -> draft.without(MessageField.PIN))
                        .approved())
                .isTrue();
        assertThat(till.sell(
                                PaymentServiceFixture.sale(1_00, "000002"),
                                draft -> draft.with(MessageField.CARD_SN, "00"))
                        .approved())
                .isTrue();
        String extra = new String(till.bytes(PaymentServiceFixture.sale(1_00, "000003")), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"batteryLevel\":7,");
        assertThat(till.read(till.sell(extra.getBytes(StandardCharsets.UTF_8))).approved())
                .isTrue();
    }

    @Test
    void anAmountThatIsNotTheChipsIsDeclined() {
        SaleAnswer answer = till.sell(
                PaymentServiceFixture.sale(66_66, "000001"),
                draft -> draft.with(MessageField.AMOUNT, Long.toString(66_67)));

        assertThat(answer.claimsApproval()).isFalse();
        assertThat(till.page(1).total()).hasValue(0);
    }

    @Test
    void encryptedChipDataIsNotCompared() {
        assertThat(till.sell(
                                PaymentServiceFixture.sale(1_00, "000001"),
                                draft -> draft.with(MessageField.EMV_DATA, "C0FFEE9F02"))
                        .approved())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "{", "{}", "{'deviceSn':'A'}"})
    void whatIsNoSaleIsRefusedInFullForm(String body) {
        PaymentHttpAnswer answer = till.sell(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(till.read(answer).message().problems()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongOrTooDeepIsRefused() {
        assertThat(till.sell(new byte[1 << 20]).status()).isEqualTo(413);
        String deep = "{\"a\":".repeat(10_000);
        assertThat(till.sell(deep.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    }
}
