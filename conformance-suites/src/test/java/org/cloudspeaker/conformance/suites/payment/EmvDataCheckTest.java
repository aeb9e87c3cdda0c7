package org.cloudspeaker.conformance.suites.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldPlace;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FieldSource;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.TextForm;
import org.cloudspeaker.conformance.message.value.ValueFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmvDataCheckTest {
    private final FieldRule guide =
            new FormatProfileLoader().guide().rule(MessageType.SALE_ANSWER, MessageField.EMV_DATA);

    @ParameterizedTest
    @ValueSource(strings = {"", "8A023030", "910a0102030405060708090a8A023030", "720D9F1804000000018604842400FF"})
    void whatAnIssuerSendsIsFine(String hex) {
        assertThat(EmvDataCheck.problem(hex, guide)).isEmpty();
    }

    @Test
    void aThousandAndTwentyFourBytesAreFineAndOneMoreIsTooMuch() {
        assertThat(EmvDataCheck.problem("918203FC" + "00".repeat(1020), guide)).isEmpty();
        assertThat(EmvDataCheck.problem("918203FD" + "00".repeat(1021), guide)).hasValue("1025 bytes");
    }

    @Test
    void aFormatMayAskForMoreThanTheCard() {
        FieldRule capitals = new FieldRule(
                MessageField.EMV_DATA,
                FieldPlace.required("/chip"),
                ValueFormat.of(WireType.STRING).with(TextForm.of("([0-9A-F]{2})*")),
                FieldSource.itself());

        assertThat(EmvDataCheck.problem("8A023030", capitals)).isEmpty();
        assertThat(EmvDataCheck.problem("8a023030", capitals)).hasValue("not a string of the form ([0-9A-F]{2})*");
        assertThat(EmvDataCheck.problem("91821000" + "00".repeat(4096), capitals))
                .isEmpty();
    }
}
