package org.cloudspeaker.conformance.suites.files;

import java.util.Arrays;
import java.util.Random;
import org.cloudspeaker.conformance.result.Verdict;

/** Damages bytes at random, as disks, lines and people do. */
final class ByteCorruptor {
    private static final int[] LIMITS = {0, 1, 0x7F, 0x80, 0xFF};

    private final Random random;

    ByteCorruptor(Random random) {
        this.random = random;
    }

    /** Up to eight changes. */
    byte[] of(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = place(bytes.length);
        int length = random.nextInt(1 + Math.min(64, bytes.length - at));
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) LIMITS[random.nextInt(LIMITS.length)];
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) LIMITS[random.nextInt(LIMITS.length)]);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> System.arraycopy(bytes, place(bytes.length - length), bytes, at, length);
            default -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }

    /** Half of them near the end, where a zip has its list. */
    private int place(int size) {
        int any = random.nextInt(Math.max(1, size));
        return random.nextBoolean() ? any : Math.max(0, size - 1 - random.nextInt(Math.max(1, Math.min(size, 700))));
    }

    /** Every requirement has a verdict, and none is the harness's own fault. */
    static void requireVerdicts(PackageRun run) {
        if (run.run().results().size() != 15
                || !run.run().resultsWith(Verdict.ERROR).isEmpty()) {
            throw new IllegalStateException(run.run().resultsWith(Verdict.ERROR).toString());
        }
    }
}
