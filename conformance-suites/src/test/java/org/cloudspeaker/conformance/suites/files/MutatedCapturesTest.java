package org.cloudspeaker.conformance.suites.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;

/** No message whatsoever breaks a check of the chapter, and the live requirements have their faults twice too. */
class MutatedCapturesTest {
    private static final long SEED = 20261125;
    private static final int LINES = 600;
    private static final String BITS = "{}[]\",:\\u0019eE+-. \u0000ntfalsr\u00e9";

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void mutatedMessagesAreJudgedAndBreakNoCheck() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            lines.writeBytes(
                    mutated(MessagesRun.GOOD.replace("\"1\"", "\"" + i + "\"").getBytes(UTF_8)));
            lines.write('\n');
        }

        MessagesRun run = MessagesRun.of(lines.toByteArray());

        assertThat(run.run().resultsWith(Verdict.ERROR)).isEmpty();
        assertThat(run.result("MSG-01").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run.result("MSG-02").cases()).hasSizeGreaterThan(LINES * 9 / 10);
    }

    private byte[] mutated(byte[] good) {
        byte[] bytes = good;
        for (int i = random.nextInt(4); i > 0; i--) {
            int place = 1 + random.nextInt(bytes.length - 1);
            switch (random.nextInt(3)) {
                case 0 -> bytes[place] = (byte) BITS.charAt(random.nextInt(BITS.length()));
                case 1 -> bytes[place] = (byte) random.nextInt(256);
                default -> bytes = Arrays.copyOf(bytes, 1 + place);
            }
        }
        return bytes;
    }

    @Test
    void eachLiveRequirementHasTwoFaults() {
        assertThat(Stream.of(BackendFault.values())
                        .collect(Collectors.groupingBy(BackendFault::requirement, Collectors.counting())))
                .containsEntry("MSG-14", 2L)
                .containsEntry("MSG-15", 3L);
    }
}
