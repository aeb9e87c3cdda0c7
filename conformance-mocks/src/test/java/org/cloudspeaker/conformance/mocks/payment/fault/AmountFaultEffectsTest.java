package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.AmountFault;
import org.cloudspeaker.conformance.mocks.fault.EndToEndFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFaultEffectsTest {
    @ParameterizedTest
    @CsvSource({
        "RECORDS_WHOLE_UNITS,    6666,        66",
        "CENTS_BY_DOUBLE,        29,          28",
        "CENTS_BY_DOUBLE,        435,         434",
        "CENTS_BY_DOUBLE,        6666,        6666",
        "CENTS_IN_32_BITS,       99999999999, 1215752191",
        "CENTS_IN_32_BITS,       1,           1",
        "CENTS_BY_PARTS,         6666,        6665",
        "CENTS_ROUNDED_UP,       4294967295,  4294967296",
        "EXACT_DOUBLE_ROUNDED_UP, 110,        111",
        "CENTS_BY_THOUSANDTHS,   1608,        1607",
        "CENTS_BY_FLOAT,         53953158080, 53953158400",
        "CENTS_BY_FLOAT_CUT,     65535,       65534",
        "LOSES_THE_LAST_ZERO,    820,         82",
        "LOSES_THE_ZERO_OF_CENTS, 1608,       168",
        "PRINTS_SCIENTIFICALLY,  10000000,    1",
        "CLAMPS_TO_32_BITS,      99999999999, 2147483647",
        "CLAMPS_TO_A_COLUMN,     99999999999, 9999999999",
        "CENTS_IN_UNSIGNED_32_BITS, 4294967297, 1",
        "LOSES_THE_SMALLEST,     1,           0"
    })
    void amountsAreRecordedWrong(AmountFault fault, long sold, long recorded) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(fault);

        assertThat(till.sell(PaymentServiceFixture.sale(sold, "000001")).approved())
                .isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(recorded);
    }

    @Test
    void anExponentIsTakenAndOtherNonsenseIsNot() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(AmountFault.TAKES_EXPONENTS);

        assertThat(till.sell(
                                PaymentServiceFixture.sale(1000_00, "000001"),
                                draft -> draft.withRaw(MessageField.AMOUNT, WireType.STRING, "1e3"))
                        .approved())
                .isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(1000_00);
        for (String nonsense : List.of("0.00", "-1.00", "1.234", "1,00", "+1.00", " 1.00", "abc", "")) {
            assertThat(till.sell(
                                    PaymentServiceFixture.sale(66_66, "000002"),
                                    draft -> draft.withRaw(MessageField.AMOUNT, WireType.STRING, nonsense))
                            .claimsApproval())
                    .as(nonsense)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"12344, 0", "6666, 6666"})
    void theAmountAfterABroadcastIsLost(long sold, long recorded) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(EndToEndFault.LOSES_THE_AMOUNT);

        assertThat(till.sell(PaymentServiceFixture.sale(sold, "000001")).approved())
                .isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "PARSES_A_PREFIX,  1.00abc,  100",
        "PARSES_A_PREFIX,  '1,00',   100",
        "PARSES_DOUBLES,   1.00d,    100",
        "PARSES_DOUBLES,   0x1p3,    800",
        "DROPS_THE_SIGN,   -1.00,    100",
        "TRIMS_BLANKS,     ' 1.00',  100",
        "DROPS_SEPARATORS, '1,000.00', 100000",
        "TAKES_A_COMMA,    '1,00',   100",
        "ROUNDS_DECIMALS,  1.001,    100"
    })
    void whatIsNoAmountIsTakenForOne(AmountFault fault, String text, long meant) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(fault);

        assertThat(till.sell(
                                PaymentServiceFixture.sale(meant, "000001"),
                                draft -> draft.withRaw(MessageField.AMOUNT, WireType.STRING, text))
                        .approved())
                .isTrue();
        assertThat(till.sell(
                                PaymentServiceFixture.sale(meant, "000002"),
                                draft -> draft.withRaw(MessageField.AMOUNT, WireType.STRING, "abc"))
                        .approved())
                .isFalse();
    }
}
