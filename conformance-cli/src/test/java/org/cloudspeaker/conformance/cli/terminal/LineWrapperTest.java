package org.cloudspeaker.conformance.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapperTest {
    @Test
    void aFactGoesOnUnderItsValue() {
        assertThat(LineWrapper.facts("expected  : one record with trace number 000007 on the day of the sale", 40))
                .isEqualTo("""
                        expected  : one record with trace number
                                    000007 on the day of the
                                    sale""");
    }

    @Test
    void whatHasNoBlankStaysWhole() {
        String url = "sent      : https://pay.example/" + "a".repeat(60);

        assertThat(LineWrapper.facts(url, 40)).isEqualTo(url);
    }

    @Test
    void linesOfAValueKeepTheirIndent() {
        assertThat(LineWrapper.facts("but was   : {\n              \"a\": 1", 60))
                .isEqualTo("but was   : {\n              \"a\": 1");
    }

    @Test
    void shortLinesStayAsTheyAre() {
        assertThat(LineWrapper.hanging("short", 4, 60)).isEqualTo("short");
    }
}
