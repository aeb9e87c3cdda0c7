package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of any size are checked in 128 MB of memory. */
class LargeCapturesTest {
    @TempDir
    Path folder;

    private ConformanceProcess conformance;

    @BeforeEach
    void withLittleMemory() {
        conformance = new ConformanceProcess(folder, Map.of("JDK_JAVA_OPTIONS", "-Xmx128m"));
    }

    @Test
    void aFileOfOneGibibyteIsOneError() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.jsonl").toFile(), "rw")) {
            file.setLength(1 << 30);
        }

        ConformanceProcess.CommandResult run = conformance.run("check-messages", "huge.jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("huge.jsonl: expected at most 16 MiB of messages in all, found 1024 MiB; try a part of"
                        + " them\n");
    }

    @Test
    void twoThousandBrokenMessagesAreAllFound() throws Exception {
        Files.writeString(
                folder.resolve("day.jsonl"),
                IntStream.range(0, 2000)
                        .mapToObj(i -> "{\"amount\":" + i + ",\"Amount\":\"-1\",\"x\":" + "[".repeat(300)
                                + "]".repeat(300) + ",\"orderId\":7}")
                        .collect(Collectors.joining("\n")));

        ConformanceProcess.CommandResult run = conformance.run("check-messages", "--json", "day.jsonl");

        assertThat(run.exitCode()).as(run.err()).isOne();
        assertThat(run.out()).contains("day.jsonl:2000").contains("\"id\": \"MSG-08\"");
    }
}
