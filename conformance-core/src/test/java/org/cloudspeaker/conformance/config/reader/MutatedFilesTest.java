package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with random bytes changed, of a fixed seed: each is read, or refused with problems, and nothing else. */
class MutatedFilesTest {
    private static final int FILES = 2000;
    private static final String USUAL = "{}[]:,\"'\\#&*!|>%@`-? \n\t\0$0a\u00e4";

    @Test
    void aTargetFileIsReadOrRefused(@TempDir Path folder) throws IOException {
        TargetFolder files = new TargetFolder(folder);
        String good = TargetFolder.resource("every-setting.yaml").replace("username: backend", "username: canary");
        Random random = new Random(20261123);
        for (int i = 0; i < FILES; i++) {
            Path file = files.write("mutated.yaml", mutated(good, random));

            assertThat(files.problems(file)).noneMatch(problem -> problem.contains("canary-"));
        }
    }

    @Test
    void aParameterFileIsReadWhateverItHolds() {
        Random random = new Random(20261123);
        for (int i = 0; i < FILES; i++) {
            ParameterFile file = ParameterFile.of("posparam.ini", mutated(TargetFolder.PARAMETERS, random));

            assertThat(file.parameters().isPresent()).isEqualTo(file.obstacles().isEmpty());
            assertThat(file + " " + file.obstacles() + file.syntaxProblem() + file.unknownKeys())
                    .doesNotContain("canary-");
        }
    }

    @Test
    void noTextIsTooWildForTheTree() {
        Random random = new Random(20261123);
        for (int i = 0; i < FILES; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(USUAL.charAt(random.nextInt(USUAL.length())));
            }
            for (DocumentTree read : new DocumentTree[] {
                DocumentTree.yaml(text.toString()),
                DocumentTree.json(text.toString()),
                DocumentTree.lenientJson(text.toString())
            }) {
                assertThat(read.root().isPresent() || read.problem().isPresent())
                        .isTrue();
            }
        }
    }

    private static byte[] mutated(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) USUAL.charAt(random.nextInt(USUAL.length()));
        }
        return bytes;
    }
}
