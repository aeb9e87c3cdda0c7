package org.cloudspeaker.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActiveFaultsTest {
    private static final FaultPoint<String> WORD = new FaultPoint<>("word", String.class);
    private static final FaultPoint<String> OTHER_WORD = new FaultPoint<>("other word", String.class);
    private static final FaultPoint<Integer> NUMBER = new FaultPoint<>("word", Integer.class);

    private enum SomeFault implements Fault {
        APPENDS_A,
        APPENDS_B,
        SPOILS_BOTH,
        DOES_NOTHING;

        @Override
        public FaultDescription about() {
            return FaultDescription.of("X-01", name()).needing(FaultPrecondition.TLS);
        }
    }

    private static ActiveFaults active(SomeFault... faults) {
        return ActiveFaults.of(
                List.of(faults),
                Map.of(
                        SomeFault.APPENDS_A,
                        at(WORD, word -> word + "a"),
                        SomeFault.APPENDS_B,
                        at(WORD, word -> word + "b"),
                        SomeFault.SPOILS_BOTH,
                        at(WORD, word -> "").and(at(NUMBER, number -> 0))));
    }

    @Test
    void aFaultChangesWhatPassesItsPointAlone() {
        ActiveFaults faults = active(SomeFault.APPENDS_A);

        assertThat(faults.apply(WORD, "x")).isEqualTo("xa");
        assertThat(faults.apply(OTHER_WORD, "x")).isEqualTo("x");
        assertThat(faults.apply(NUMBER, 1)).isEqualTo(1);
    }

    @Test
    void faultsFollowEachOtherByName() {
        assertThat(active(SomeFault.APPENDS_B, SomeFault.APPENDS_A).apply(WORD, "x"))
                .isEqualTo("xab");
    }

    @Test
    void aFaultCanChangeSeveralPoints() {
        ActiveFaults faults = active(SomeFault.SPOILS_BOTH);

        assertThat(faults.apply(WORD, "x")).isEmpty();
        assertThat(faults.apply(NUMBER, 1)).isZero();
    }

    @Test
    void aFaultWithoutAnEffectIsRefused() {
        assertThatThrownBy(() -> active(SomeFault.DOES_NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an effect of DOES_NOTHING, found none");
    }

    @Test
    void whatIsKnownOfAFaultIsSaidOnce() {
        assertThat(SomeFault.APPENDS_A.requirement()).isEqualTo("X-01");
        assertThat(SomeFault.APPENDS_A.description()).isEqualTo("APPENDS_A");
        assertThat(SomeFault.APPENDS_A.needs(FaultPrecondition.TLS)).isTrue();
        assertThat(SomeFault.APPENDS_A.needs(FaultPrecondition.PASSWORD)).isFalse();
    }
}
