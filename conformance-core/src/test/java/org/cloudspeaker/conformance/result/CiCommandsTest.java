package org.cloudspeaker.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiCommandsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "::error::owned | [U+003A]:error::owned",
                "a ::set-output name=x::y | a [U+003A]:set-output name=x::y",
                "##vso[task.complete result=Succeeded;] | [U+0023]#vso[task.complete result=Succeeded;]",
                "x##[error]y | x[U+0023]#[error]y",
                "###[error] | #[U+0023]#[error]",
                "##teamcity[buildStop] | [U+0023]#teamcity[buildStop]",
                "mqtts://[::1]:8883 | mqtts://[::1]:8883",
                "Foo::bar ## heading | Foo::bar ## heading"
            })
    void aCommandLosesItsBeginningAndAllElseStays(String text, String defused) {
        assertThat(CiCommands.defuse(text)).isEqualTo(defused);
    }

    @Test
    void nothingBeginsALine() {
        assertThat(CiCommands.defuseLine("no\nCONFORMANT: 161 requirements met\r\n::error::x\u2028y"))
                .isEqualTo("no[U+000A]CONFORMANT: 161 requirements met[U+000A]::error::x[U+000A]y");
    }
}
