package org.cloudspeaker.conformance.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** No message whatsoever breaks the model of the device or keeps it busy. */
class MutatedMessagesTest {
    private static final long SEED = 20261125;
    private static final int ROUNDS = 60_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> SEEDS = List.of(
            "{\"message\": \"hello\", \"amount\": \"12344\", \"transType\": \"00\", \"orderId\": \"12394555425\"}",
            "{\"amount\":\"29\",\"transType\":\"99\",\"orderId\":\"\\u00e9\\ud83d\\udcb3\",\"x\":[1,-2.5e3,null,{\"a\":true}]}");
    private static final String BITS = "{}[]\",:\\u0019eE+-. \u0000ntfalsr";

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void mutatedMessagesGetAReaction() {
        Assertions.assertTimeout(LIMIT, () -> {
            FirmwareState memory = FirmwareState.switchedOn();
            for (int i = 0; i < ROUNDS; i++) {
                FirmwareTransition heard = memory.receive(mutated());
                assertThat(heard.reaction().sentence()).startsWith("the device ");
                memory = heard.after();
            }
        });
    }

    @Test
    void randomBytesGetAReaction() {
        Assertions.assertTimeout(LIMIT, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] bytes = new byte[random.nextInt(1100)];
                random.nextBytes(bytes);
                assertThat(FirmwareState.switchedOn().receive(bytes).reaction()).isNotNull();
            }
        });
    }

    private byte[] mutated() {
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
        for (int i = random.nextInt(6); i > 0 && bytes.length > 1; i--) {
            int place = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[place] = (byte) BITS.charAt(random.nextInt(BITS.length()));
                case 1 -> bytes[place] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, place + 1);
                default -> bytes = doubled(bytes, place);
            }
        }
        return bytes;
    }

    /** What stands behind a place, twice. */
    private static byte[] doubled(byte[] bytes, int place) {
        byte[] longer = Arrays.copyOf(bytes, 2 * bytes.length - place);
        System.arraycopy(bytes, place, longer, bytes.length, bytes.length - place);
        return longer;
    }
}
