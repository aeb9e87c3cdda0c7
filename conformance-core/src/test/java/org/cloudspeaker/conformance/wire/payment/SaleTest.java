package org.cloudspeaker.conformance.wire.payment;

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
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTest {
    private final Till till = Till.guide();

    @Test
    void aSaleAsTheGuideShowsItIsApprovedInTheGuidesForm() {
        Answer answer = till.sell(till.bytes(Till.sale(66_66, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(Till.text(answer))
                .isEqualTo("{\"acqAuthCode\":\"481516\",\"acqResponseCode\":\"00\",\"emvData\":\"\","
                        + "\"transStatus\":\"APPROVE\"}");
    }

    @Test
    void twoSalesHaveTwoAuthorisationCodes() {
        SaleAnswer first = till.sell(Till.sale(100, "000001"));
        SaleAnswer second = till.sell(Till.sale(100, "000002"));

        assertThat(first.authCode()).isPresent().isNotEqualTo(second.authCode());
    }

    @Test
    void aSaleSentAgainGetsTheSameAnswerAndIsBookedOnce() {
        byte[] body = till.bytes(Till.sale(66_66, "000007"));

        assertThat(till.sell(body).body()).isEqualTo(till.sell(body).body());
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSameSaleThreeTimesAtOnceIsBookedOnce() throws Exception {
        byte[] body = till.bytes(Till.sale(66_66, "000007"));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<String> sending = () -> Till.text(till.sell(body));
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
        till.sell(Till.sale(66_66, "000007"));

        assertThat(till.sell(Till.sale(77_77, "000007")).claimsApproval()).isFalse();
        assertThat(till.page(1).records().get(0).amount()).hasValue(66_66);
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSameNumbersOfAnotherDeviceAreAnotherSale() {
        till.sell(Till.sale("DEVICE-A", 66_66, "000007"));

        assertThat(till.sell(Till.sale("DEVICE-B", 77_77, "000007")).approved()).isTrue();
    }

    @Test
    void theDeclineAmountIsDeclinedInFullFormAndNotShown() {
        Till declining = new Till(till.settings.declining(51_00));
        Answer answer = declining.sell(declining.bytes(Till.sale(51_00, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Till.text(answer))
                .isEqualTo("{\"acqAuthCode\":\"\",\"acqResponseCode\":\"05\",\"emvData\":\"\","
                        + "\"transStatus\":\"DECLINED\"}");
        assertThat(declining.page(1).total()).hasValue(0);
        assertThat(declining.sell(Till.sale(51_01, "000002")).approved()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
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
    void aSaleWithoutARequiredFieldIsRefusedInFullForm(Field missing) {
        refused(draft -> draft.without(missing));
        refused(draft -> draft.nulled(missing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.00", "-1.00", "1.234", "1e3", "1,00", "+1.00", " 1.00", "abc", "", "100", "10000000000.00"})
    void anAmountThatIsNoneIsRefused(String amount) {
        refused(draft -> draft.raw(Field.AMOUNT, WireType.STRING, amount).with(Field.EMV_DATA, ""));
    }

    static Stream<UnaryOperator<Draft>> wrongForms() {
        return Stream.of(
                draft -> draft.raw(Field.AMOUNT, WireType.NUMBER, "66.66"),
                draft -> draft.raw(Field.DATE, WireType.STRING, "2025-13-45"),
                draft -> draft.raw(Field.TIME, WireType.STRING, "25:00:00"),
                draft -> draft.raw(Field.TRACE_NO, WireType.STRING, "7"),
                draft -> draft.raw(Field.TRANS_TYPE, WireType.STRING, "REFUND"),
                draft -> draft.raw(Field.PAY_TYPE, WireType.STRING, "CASH"),
                draft -> draft.raw(Field.CARD_NO, WireType.STRING, "4514617628832125"),
                draft -> draft.raw(Field.EMV_DATA, WireType.STRING, "ABC"),
                draft -> draft.raw(Field.CARD_ORG, WireType.STRING, "x".repeat(32)),
                draft -> draft.raw(Field.CARD_ORG, WireType.STRING, "VISA\0"),
                draft -> draft.raw(Field.DEVICE_SN, WireType.STRING, "x".repeat(33)));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void aFieldOfTheWrongFormIsRefused(UnaryOperator<Draft> wrong) {
        refused(wrong);
    }

    private void refused(UnaryOperator<Draft> change) {
        Answer answer = till.sell(till.bytes(Till.sale(66_66, "000001"), change));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(till.read(answer).claimsApproval()).isFalse();
        assertThat(till.read(answer).reading().problems()).isEmpty();
        assertThat(till.page(1).total()).hasValue(0);
    }

    @Test
    void aSaleWithoutPinAndWithFieldsOfNobodysIsApproved() {
        assertThat(till.sell(Till.sale(1_00, "000001"), draft -> draft.without(Field.PIN))
                        .approved())
                .isTrue();
        assertThat(till.sell(Till.sale(1_00, "000002"), draft -> draft.with(Field.CARD_SN, "00"))
                        .approved())
                .isTrue();
        String extra = new String(till.bytes(Till.sale(1_00, "000003")), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"batteryLevel\":7,");
        assertThat(till.read(till.sell(extra.getBytes(StandardCharsets.UTF_8))).approved())
                .isTrue();
    }

    @Test
    void anAmountThatIsNotTheChipsIsDeclined() {
        SaleAnswer answer =
                till.sell(Till.sale(66_66, "000001"), draft -> draft.with(Field.AMOUNT, Long.toString(66_67)));

        assertThat(answer.claimsApproval()).isFalse();
        assertThat(till.page(1).total()).hasValue(0);
    }

    @Test
    void encryptedChipDataIsNotCompared() {
        assertThat(till.sell(Till.sale(1_00, "000001"), draft -> draft.with(Field.EMV_DATA, "C0FFEE9F02"))
                        .approved())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "{", "{}", "{'deviceSn':'A'}"})
    void whatIsNoSaleIsRefusedInFullForm(String body) {
        Answer answer = till.sell(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(till.read(answer).reading().problems()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongOrTooDeepIsRefused() {
        assertThat(till.sell(new byte[1 << 20]).status()).isEqualTo(413);
        String deep = "{\"a\":".repeat(10_000);
        assertThat(till.sell(deep.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    }
}
