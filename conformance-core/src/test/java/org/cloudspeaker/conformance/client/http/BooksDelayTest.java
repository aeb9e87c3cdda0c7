package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BooksDelayTest {
    private final BooksDelay books = new BooksDelay(Duration.ofSeconds(2));

    @Test
    void nothingIsWaitedForBeforeADelayWasSeen() {
        books.markSale();
        assertThat(timeOf(books::awaitSettled)).isLessThan(Duration.ofMillis(100));
        assertThat(books.isUnknown()).isTrue();
    }

    @Test
    void aQueryWaitsTwiceTheDelayThatWasSeenAfterTheLastSale() {
        books.observe(Duration.ofMillis(100));
        books.markSale();
        assertThat(timeOf(books::awaitSettled)).isGreaterThan(Duration.ofMillis(190));
        assertThat(timeOf(books::awaitSettled)).isLessThan(Duration.ofMillis(100));
        assertThat(books.observed()).contains(Duration.ofMillis(100));
    }

    @Test
    void aSaleThatIsShownAtOnceIsNoDelay() {
        books.observe(Duration.ZERO);
        assertThat(books.isUnknown()).isFalse();
        assertThat(books.observed()).isEmpty();
    }

    private static Duration timeOf(Runnable wait) {
        long began = System.nanoTime();
        wait.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
