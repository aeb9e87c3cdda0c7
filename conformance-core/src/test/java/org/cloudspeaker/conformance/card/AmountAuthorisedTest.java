package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountAuthorisedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9F0206000000006666",
                "9A032511239F02060000000066669C0100",
                "9f028106000000006666",
                "9F0283000006000000006666"
            })
    void theAmountIsFoundInClearTlv(String hex) {
        assertThat(BerTlv.ofHex(hex).amountAuthorised()).hasValue(66_66);
    }

    @Test
    void theGuidesExampleHasItsAmount() {
        assertThat(BerTlv.ofHex("9F260888C89C10C57849A79F2701809F100706011203A020009F3704FCB8E0FA9F36020742950580800080"
                                + "009A032512159C01009F02060000000066665F2A020170820218009F1A0201709F03060000000000009F3303"
                                + "E0F8C89F34031E03009F3501219F1E0838333230314943438407A00000000310109F09020001")
                        .amountAuthorised())
                .hasValue(66_66);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABC",
                "9F02",
                "9F0206",
                "9F02060000000066",
                "9F020600000000666A",
                "9F02060000000066669F",
                "9A03251123",
                "77099F0206000000006666",
                "FFFFFFFF"
            })
    void otherDataHasNone(String hex) {
        assertThat(BerTlv.ofHex(hex).amountAuthorised()).isEmpty();
    }
}
