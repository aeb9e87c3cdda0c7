package org.cloudspeaker.conformance.message.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of every syntax, as a kit: a codec's author extends it and says what the codec can write. */
abstract class SyntaxLaws {
    private static final int ROUNDS = 2_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The syntax that has to keep them. */
    abstract WireSyntax syntax();

    /** Trees that it can write, of several shapes. */
    abstract List<WireTree> trees();

    @Test
    void whatIsWrittenIsReadBack() throws MalformedMessageException {
        for (WireTree tree : trees()) {
            assertThat(syntax().read(syntax().write(tree))).isEqualTo(tree);
        }
    }

    @Test
    void whatIsMalformedIsRefused() {
        assertThat(syntax().malformed(new Random(1)))
                .isNotEmpty()
                .allSatisfy(sample -> assertThatThrownBy(
                                () -> syntax().read(sample.bytes().bytes()))
                        .as(sample.name())
                        .isInstanceOf(MalformedMessageException.class));
    }

    @Test
    void noBytesLeadToAnythingElse() {
        Random random = new Random(7);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                readAnything(mutated(random));
            }
        });
    }

    @Test
    void nestingWithoutEndIsBounded() {
        for (String opening : List.of("[", "{\"a\":", "<a>", "a=", "*a,")) {
            assertTimeoutPreemptively(
                    LIMIT,
                    () -> readAnything(opening.repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private byte[] mutated(Random random) {
        byte[] bytes =
                syntax().write(trees().get(random.nextInt(trees().size()))).clone();
        for (int i = 0; i < 1 + random.nextInt(4) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void readAnything(byte[] bytes) {
        try {
            assertThat(syntax().read(bytes)).isNotNull();
        } catch (MalformedMessageException allowed) {
            assertThat(allowed.problem()).isNotEmpty();
        }
    }
}
