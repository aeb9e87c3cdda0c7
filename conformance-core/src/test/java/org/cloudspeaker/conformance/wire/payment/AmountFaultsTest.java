package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.AmountFault;
import org.cloudspeaker.conformance.wire.LoopFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "RECORDS_WHOLE_UNITS,    6666,        66",
        "CENTS_BY_DOUBLE,        29,          28",
        "CENTS_BY_DOUBLE,        435,         434",
        "CENTS_BY_DOUBLE,        6666,        6666",
        "CENTS_IN_32_BITS,       99999999999, 1215752191",
        "CENTS_IN_32_BITS,       1,           1"
    })
    void amountsAreRecordedWrong(AmountFault fault, long sold, long recorded) {
        Till till = Till.guide(fault);

        assertThat(till.sell(Till.sale(sold, "000001")).approved()).isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(recorded);
    }

    @Test
    void anExponentIsTakenAndOtherNonsenseIsNot() {
        Till till = Till.guide(AmountFault.TAKES_EXPONENTS);

        assertThat(till.sell(Till.sale(66_66, "000001"), draft -> draft.raw(Field.AMOUNT, WireType.STRING, "1e3"))
                        .approved())
                .isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(1000_00);
        for (String nonsense : List.of("0.00", "-1.00", "1.234", "1,00", "+1.00", " 1.00", "abc", "")) {
            assertThat(till.sell(
                                    Till.sale(66_66, "000002"),
                                    draft -> draft.raw(Field.AMOUNT, WireType.STRING, nonsense))
                            .claimsApproval())
                    .as(nonsense)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"12344, 0", "6666, 6666"})
    void theAmountAfterABroadcastIsLost(long sold, long recorded) {
        Till till = Till.guide(LoopFault.LOSES_THE_AMOUNT);

        assertThat(till.sell(Till.sale(sold, "000001")).approved()).isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(recorded);
    }
}
