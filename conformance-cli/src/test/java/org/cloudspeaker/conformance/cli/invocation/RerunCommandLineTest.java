package org.cloudspeaker.conformance.cli.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunCommandLineTest {
    @Test
    void plainArgumentsStayAsTheyAre() {
        assertThat(new RerunCommandLine("./conformance")
                        .append("acme/target.yaml")
                        .template())
                .isEqualTo("./conformance certify acme/target.yaml --only %s");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"my target.yaml,'my target.yaml'", "it's.yaml,'it'\\''s.yaml'", "$HOME;rm,'$HOME;rm'"})
    void whatAShellWouldReadIsQuoted(String argument, String quoted) {
        assertThat(new RerunCommandLine("c").append(argument).template())
                .isEqualTo("c certify " + quoted + " --only %s");
    }

    @Test
    void thePlaceOfTheIdIsTheOnlyOne() {
        String template = new RerunCommandLine("c").append("100%sure.yaml").template();

        assertThat(template.replace("%s", "SAL-01")).isEqualTo("c certify '100%''sure.yaml' --only SAL-01");
    }
}
