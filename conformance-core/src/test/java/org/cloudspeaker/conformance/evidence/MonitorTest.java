package org.cloudspeaker.conformance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MonitorTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Monitor monitor = new Monitor();
    private final Deque<String> queue = new ArrayDeque<>();

    @Test
    void whoWaitsSeesAChangeThatComesLater() {
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(() -> monitor.await(
                () -> {
                    looked.countDown();
                    return Optional.ofNullable(queue.poll());
                },
                LONG));
        assertThat(awaited(looked)).isTrue();
        monitor.change(() -> queue.add("late"));

        assertThat(waiting.join()).contains("late");
    }

    @Test
    void whatIsThereIsSeenAtOnceEvenWithoutALimit() {
        monitor.change(() -> queue.add("early"));

        assertThat(monitor.await(() -> Optional.ofNullable(queue.peek()), Duration.ZERO))
                .contains("early");
        assertThat(monitor.await(() -> Optional.ofNullable(queue.poll()), Duration.ofSeconds(-1)))
                .contains("early");
    }

    @Test
    void whereNothingComesTheWaitEnds() {
        assertThat(monitor.await(() -> Optional.ofNullable(queue.poll()), Duration.ofMillis(20)))
                .isEmpty();
    }

    @Test
    void whatIsTakenIsTakenOnce() {
        List<CompletableFuture<Optional<String>>> takers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> monitor.await(() -> Optional.ofNullable(queue.poll()), LONG)))
                .limit(8)
                .toList();
        List<String> given = IntStream.range(0, 8).mapToObj(i -> "number " + i).toList();
        given.forEach(one -> monitor.change(() -> queue.add(one)));

        assertThat(takers).extracting(taker -> taker.join().orElseThrow()).containsExactlyInAnyOrderElementsOf(given);
        assertThat(monitor.read(queue::size)).isZero();
    }

    @Test
    void whoIsInterruptedStopsWaitingAndStaysInterrupted() throws InterruptedException {
        CompletableFuture<Boolean> stayed = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            boolean empty =
                    monitor.await(() -> Optional.ofNullable(queue.poll()), LONG).isEmpty();
            stayed.complete(empty && Thread.currentThread().isInterrupted());
        });
        waiting.start();
        waiting.interrupt();

        assertThat(stayed.join()).isTrue();
        waiting.join();
    }

    @Test
    void aChangeSaysWhatCameOfIt() {
        assertThat(monitor.changeAndGet(() -> queue.add("new"))).isTrue();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
