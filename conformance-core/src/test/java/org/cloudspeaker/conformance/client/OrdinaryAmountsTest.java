package org.cloudspeaker.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrdinaryAmountsTest {
    private static List<Long> some(int count, OptionalLong declined) {
        return Stream.generate(new OrdinaryAmounts(declined)::next).limit(count).toList();
    }

    @Test
    void noneIsThereTwiceInALongRun() {
        assertThat(some(1867, OptionalLong.empty())).doesNotHaveDuplicates().contains(66_75L, 999_75L);
    }

    @Test
    void theyBeginAgain() {
        assertThat(some(1868, OptionalLong.empty())).last().isEqualTo(66_75L);
    }

    @Test
    void theOneThatIsDeclinedIsLeftOut() {
        assertThat(some(3, OptionalLong.of(67_25))).containsExactly(66_75L, 67_75L, 68_25L);
    }

    @Test
    void floatingPointHoldsThemAll() {
        assertThat(some(1867, OptionalLong.empty()))
                .allSatisfy(cents -> assertThat(cents % 100).isIn(25L, 75L));
    }
}
