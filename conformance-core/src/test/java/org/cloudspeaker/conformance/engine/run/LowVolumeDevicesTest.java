package org.cloudspeaker.conformance.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.junit.jupiter.api.Test;

class LowVolumeDevicesTest {
    private final TraceNumbers traceNumbers = new TraceNumbers(Instant.EPOCH, 100);
    private final LowVolumeDevices devices = new LowVolumeDevices(traceNumbers);
    private final List<String> looked = new ArrayList<>();

    @Test
    void aDeviceWithFewSalesIsLookedAtOnce() {
        assertThat(among(Map.of("A", 9, "B", 3, "C", 0), false)).isEqualTo("B");
        assertThat(among(Map.of("A", 9, "B", 3, "C", 0), false)).isEqualTo("B");
        assertThat(looked).containsExactly("A", "B");
    }

    @Test
    void theNextOneIsTakenAsSoonAsTheRunHasSoldMuchWithIt() {
        among(Map.of("A", 2, "B", 0), false);
        traceNumbers.next("A");
        assertThat(among(Map.of("A", 2, "B", 0), false)).isEqualTo("A");
        traceNumbers.next("A");
        assertThat(among(Map.of("A", 2, "B", 0), false)).isEqualTo("B");
    }

    @Test
    void whereNoneHasFewSalesItIsTheOneWithTheFewest() {
        assertThat(among(Map.of("A", 9, "B", 7, "C", 8), false)).isEqualTo("B");
    }

    @Test
    void aServerThatRefusesOneOfManyAlikeIsNotAskedForTheOthers() {
        assertThat(among(Map.of("B", 0), true)).isEqualTo("none");
        assertThat(among(Map.of("B", 0), true)).isEqualTo("none");
        assertThat(looked).containsExactly("A");
        assertThat(among(Map.of("B", 0), false)).isEqualTo("B");
    }

    private String among(Map<String, Integer> sales, boolean alike) {
        return devices.select(List.of("A", "B", "C"), alike, sn -> {
                    looked.add(sn);
                    return sales.containsKey(sn) ? OptionalInt.of(sales.get(sn)) : OptionalInt.empty();
                })
                .orElse("none");
    }
}
