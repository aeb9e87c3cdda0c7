package org.cloudspeaker.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceNumbersTest {
    @ParameterizedTest
    @CsvSource({"200, 001001", "1000, 001001", "2500, 002501"})
    void anotherDeviceBeginsBeyondAllThatTheRunMaySell(int mostSales, String second) {
        TraceNumbers numbers = new TraceNumbers(Instant.EPOCH, mostSales);

        assertThat(numbers.next("TEST1")).isEqualTo("000001");
        assertThat(numbers.next("TEST2")).isEqualTo(second);
        assertThat(numbers.next("TEST1")).isEqualTo("000002");
    }

    @Test
    void afterTheLastNumberComesTheFirst() {
        TraceNumbers numbers = new TraceNumbers(Instant.EPOCH, 999_998);
        numbers.next("TEST1");

        assertThat(numbers.next("TEST2")).isEqualTo("999999");
        assertThat(numbers.next("TEST2")).isEqualTo("000001");
        assertThat(numbers.given("TEST2")).isEqualTo(2);
        assertThat(numbers.given("TEST3")).isZero();
    }
}
