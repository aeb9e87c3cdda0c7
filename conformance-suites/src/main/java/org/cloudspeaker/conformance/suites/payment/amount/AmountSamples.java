package org.cloudspeaker.conformance.suites.payment.amount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.RandomSeed;

/** The amounts that money is tried with: those that the catalogue names, and others about them. */
final class AmountSamples {
    /** Those of AMT-02. */
    private static final List<Long> TRAPS =
            List.of(29L, 115L, 435L, 820L, 1608L, 1999L, 6410L, 100_110L, 53_953_158_080L);
    /** Those of AMT-03. */
    private static final List<Long> SMALLEST_AND_LARGEST = List.of(1L, 99_999_999_999L);
    /** Where float32, 32-bit integers and DECIMAL(10,2) end, and the most that 12 digits of tag 9F02 hold. */
    private static final List<Long> ENDS = List.of(
            (1L << 24) - 1,
            1L << 24,
            (1L << 24) + 1,
            (1L << 31) - 1,
            1L << 31,
            (1L << 32) - 1,
            1L << 32,
            9_999_999_999L,
            999_999_999_999L);

    private static final long LARGEST_POWER_OF_TEN = 100_000_000_000L;
    private static final List<BinaryRounding> WAYS = List.of(BinaryRounding.values());
    private static final int FRACTIONS = 100;
    private static final int MOST_DIGITS = 9;
    /** Enough for a fraction to meet an amount that a way of computing misses, where there is one. */
    private static final int TRIES = 64;

    private final Random random;
    private final int generated;
    private final OptionalLong declined;

    private AmountSamples(Random random, int generated, OptionalLong declined) {
        this.random = random;
        this.generated = generated;
        this.declined = declined;
    }

    /** Amounts of this seed, as many as the target wants, without the one that it declines. */
    static AmountSamples of(RandomSeed seed, Target target) {
        return new AmountSamples(
                seed.random("amounts"),
                target.limits().amounts(),
                target.payment().declineAmount());
    }

    /** The catalogue's traps for binary fractions, and generated ones: a hundred of them have every fraction. */
    List<AmountSample> traps() {
        Set<Long> others = new LinkedHashSet<>();
        List<Integer> fractions = new ArrayList<>();
        for (int i = 0; i < generated; i++) {
            if (i % FRACTIONS == 0) {
                fractions.addAll(IntStream.range(0, FRACTIONS).boxed().toList());
                Collections.shuffle(fractions.subList(i, i + FRACTIONS), random);
            }
            others.add(missedBy(WAYS.get(i % WAYS.size()), fractions.get(i)));
        }
        return all(TRAPS, others.stream());
    }

    /** The smallest and the largest amount, every power of ten, and where number formats end. */
    List<AmountSample> extremes() {
        Stream<Long> powers = LongStream.iterate(10, power -> power <= LARGEST_POWER_OF_TEN, power -> power * 10)
                .boxed();
        return all(SMALLEST_AND_LARGEST, Stream.concat(powers, ENDS.stream()));
    }

    /** An amount of this fraction and any size that a way of computing misses, or after many tries any at all. */
    private long missedBy(BinaryRounding way, int fraction) {
        return Stream.generate(() -> anyOf(fraction))
                .limit(TRIES)
                .filter(way::misses)
                .findFirst()
                .orElseGet(() -> anyOf(fraction));
    }

    private long anyOf(int fraction) {
        long size = LongStream.iterate(10, power -> power * 10)
                .skip(random.nextInt(MOST_DIGITS))
                .findFirst()
                .orElseThrow();
        long units = 1 + (long) (random.nextDouble() * (size - 1));
        return units * FRACTIONS + fraction;
    }

    private List<AmountSample> all(List<Long> named, Stream<Long> others) {
        return Stream.concat(
                        named.stream().map(AmountSample::named),
                        others.filter(cents -> !named.contains(cents)).map(AmountSample::other))
                .filter(amount -> declined.isEmpty() || declined.getAsLong() != amount.cents())
                .distinct()
                .toList();
    }
}
