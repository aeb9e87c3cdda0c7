package org.cloudspeaker.conformance.suites.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmvProblemTest {
    private final FieldRule guide = new FormatProfiles().guide().rule(MessageType.SALE_ANSWER, Field.EMV_DATA);

    @ParameterizedTest
    @ValueSource(strings = {"", "8A023030", "910a0102030405060708090a8A023030", "720D9F1804000000018604842400FF"})
    void whatAnIssuerSendsIsFine(String hex) {
        assertThat(EmvProblem.in(hex, guide)).isEmpty();
    }

    @Test
    void aThousandAndTwentyFourBytesAreFineAndOneMoreIsTooMuch() {
        assertThat(EmvProblem.in("918203FC" + "00".repeat(1020), guide)).isEmpty();
        assertThat(EmvProblem.in("918203FD" + "00".repeat(1021), guide)).hasValue("1025 bytes");
    }

    @Test
    void aFormatMayAskForMoreThanTheCard() {
        FieldRule capitals = new FieldRule(
                Field.EMV_DATA,
                "/chip",
                List.of(WireType.STRING),
                true,
                Pattern.compile("([0-9A-F]{2})*"),
                0,
                0,
                "",
                Map.of(),
                0,
                true);

        assertThat(EmvProblem.in("8A023030", capitals)).isEmpty();
        assertThat(EmvProblem.in("8a023030", capitals)).hasValue("not a string of the form ([0-9A-F]{2})*");
        assertThat(EmvProblem.in("91821000" + "00".repeat(4096), capitals)).isEmpty();
    }
}
