package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    private static final String PAN = "4514617628832125";

    private final Mask guide = new Mask(6, "*", 4, 4);

    @ParameterizedTest
    @CsvSource({
        "4514617628832125,451461******2125",
        "451461762883212,451461*****3212",
        "4514617628834,451461***8834",
        "4514617628832125999,451461*********5999"
    })
    void keepsTheLength(String pan, String shown) {
        assertThat(guide.of(pan)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "451461******2125,true",
        "451461****2125,true",
        "451461********2125,true",
        "451461***2125,false",
        "4514********2125,false",
        "451461xxxxxx2125,false",
        "451461******2124,false",
        "4514617628832125,false"
    })
    void tellsAMaskFromWhatIsNone(String shown, boolean masked) {
        assertThat(guide.hides(PAN, shown)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"451461***8834,true", "451461****8834,true", "451461**8834,false", "4514617628834,false"})
    void aNumberOfThirteenDigitsHasThreeToHide(String shown, boolean masked) {
        assertThat(guide.hides("4514617628834", shown)).isEqualTo(masked);
        assertThat(guide.described("4514617628834")).isEqualTo("first 6 digits, 3 or more of *, last 4 digits");
    }
}
