package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void aFactGoesOnUnderItsValue() {
        assertThat(Wrap.facts("expected  : one record with trace number 000007 on the day of the sale", 40))
                .isEqualTo("""
                        expected  : one record with trace number
                                    000007 on the day of the
                                    sale""");
    }

    @Test
    void whatHasNoBlankStaysWhole() {
        String url = "sent      : https://pay.example/" + "a".repeat(60);

        assertThat(Wrap.facts(url, 40)).isEqualTo(url);
    }

    @Test
    void linesOfAValueKeepTheirIndent() {
        assertThat(Wrap.facts("but was   : {\n              \"a\": 1", 60))
                .isEqualTo("but was   : {\n              \"a\": 1");
    }

    @Test
    void shortLinesStayAsTheyAre() {
        assertThat(Wrap.hanging("short", 4, 60)).isEqualTo("short");
    }
}
