package org.cloudspeaker.conformance.config.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCaptureTest {
    @TempDir
    Path folder;

    private static MessageCapture of(String text) {
        return MessageCapture.of("day.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private List<String> troubles(Path path) {
        return MessageCapture.of(path).troubles().stream()
                .map(it -> it.file().replace(folder.toString(), "") + ": expected " + it.expected() + ", found "
                        + it.found())
                .toList();
    }

    private static List<String> read(MessageCapture capture) {
        return capture.messages().stream()
                .map(message -> message.place() + " " + new String(message.bytes(), UTF_8))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "{\"a\":1}>1 message, the file as one",
                "{|  \"a\": [|{\"b\":1},|{\"b\":2}|]|}>1 message, the file as one",
                "[|{\"a\":1},|{\"a\":2}|]>1 message, the file as one",
                "{|\"a\":1,|}>1 message, the file as one",
                "hello|world>1 message, the file as one",
                "{'a':1}|{'a':2}>2 messages, one a line",
                "{\"a\":1}||{\"a\":2}|>2 messages, one a line",
                "# captured today|{\"a\":1}|{\"a\":2}>3 messages, one a line",
            })
    void theContentDecidesBetweenOneMessageAndOneALine(String text, String description) {
        MessageCapture capture = of(text.replace("|", "\n"));

        assertThat(capture.description()).isEqualTo(description);
        assertThat(capture.troubles()).isEmpty();
    }

    @Test
    void aMessageHasItsPlaceAndItsBytesWithoutTheLineEnd() {
        assertThat(read(of("{\"a\":1}\r\n\n  {\"a\":2} \n")))
                .containsExactly("day.jsonl:1 {\"a\":1}", "day.jsonl:3 {\"a\":2} ");
        assertThat(read(of("{\n}\r\n"))).containsExactly("day.jsonl {\n}");
        assertThat(read(of(""))).containsExactly("day.jsonl ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "pos/message/SN1 {\"a\":1}|pos/message/SN1 {\"a\":2}|>{\"a\":1} {\"a\":2}",
                "1764583200 pos/message/SN1 {\"a\":1}|1764583201 pos/message/SN1 {\"a\":2}>{\"a\":1} {\"a\":2}",
                "2026-11-23T10:00:00+0100 pos/m/SN1 {\"a\":1}|2026-11-23T10:00:01+0100 pos/m/SN1 {\"a\":2}>{\"a\":1} {\"a\":2}",
                "pos/message/SN1 {\"a\":1}>{\"a\":1}",
                "amount {\"a\":1}>amount {\"a\":1}",
            })
    void whatASubscriberWritesBeforeAMessageIsNoPartOfIt(String text, String messages) {
        assertThat(of(text.replace("|", "\r\n")).messages())
                .extracting(message -> new String(message.bytes(), UTF_8))
                .isEqualTo(List.of(messages.split(" (?=\\{\"a\":2)")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aFileWithAByteOrderMarkHoldsItsMessagesInUtf8(String charset) {
        byte[] file = "\uFEFF{\"a\":\"\u20AC\"}\r\n{\"a\":2}\r\n".getBytes(Charset.forName(charset));

        assertThat(read(MessageCapture.of("day.jsonl", new ByteArrayInputStream(file))))
                .containsExactly("day.jsonl:1 {\"a\":\"\u20AC\"}", "day.jsonl:2 {\"a\":2}");
    }

    @Test
    void whatIsNotWhatItsMarkSaysStaysAsItIs() {
        byte[] odd = {(byte) 0xFF, (byte) 0xFE, '{'};

        assertThat(MessageCapture.of("day.jsonl", new ByteArrayInputStream(odd)).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.bytes()).isEqualTo(odd));
    }

    @Test
    void aFolderIsReadByNamesWithoutHiddenFilesAndLoops() throws IOException {
        Files.writeString(folder.resolve("b.json"), "{}");
        Files.createDirectories(folder.resolve("a/.git"));
        Files.writeString(folder.resolve("a/2.json"), "{\"two\":2}");
        Files.writeString(folder.resolve("a/.git/config"), "hidden");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("c.json"), folder.resolve("b.json"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nothing"));

        MessageCapture capture = MessageCapture.of(folder);

        assertThat(read(capture))
                .containsExactly(
                        folder.resolve("a/2.json") + " {\"two\":2}",
                        folder.resolve("b.json") + " {}",
                        folder.resolve("c.json") + " {}");
        assertThat(capture.description()).isEqualTo("3 messages in 3 files, 0 of them with one a line");
        assertThat(capture.troubles()).isEmpty();
    }

    @Test
    void whatIsNoFileOfMessagesIsSaidOnce() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThat(troubles(empty))
                .containsExactly(
                        "/empty: expected a file or folder of captured messages, found a folder without files");
        assertThat(troubles(folder.resolve("none")))
                .containsExactly("/none: expected a file or folder of captured messages, found no such file");
        assertThat(troubles(loop))
                .containsExactly("/loop: expected a file or folder of captured messages, found no such file");
    }

    @Test
    void aFileOfOneGibibyteIsNotRead() throws IOException {
        Path huge = folder.resolve("huge.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1 << 30);
        }

        assertThat(troubles(huge))
                .containsExactly("/huge.jsonl: expected at most 16 MiB of messages in all, found 1024 MiB");
        assertThat(MessageCapture.of(huge).messages()).isEmpty();
    }

    @Test
    void anEndlessStreamIsLeft() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };

        assertThat(MessageCapture.of("standard input", endless).troubles())
                .containsExactly(new CaptureProblem(
                        "standard input", "at most 16 MiB of messages in all", "more", "a part of them"));
    }

    @Test
    void ofAnEndlessLineTheBeginningIsKept() {
        MessageCapture capture = of("{\"a\":1}\n{" + "x".repeat(1 << 20) + "\n");

        CapturedMessage last = capture.messages().get(1);
        assertThat(last.size()).isEqualTo(1 + (1 << 20));
        assertThat(last.bytes()).hasSize(CapturedMessage.MOST_KEPT);
        assertThat(last.isComplete()).isFalse();
    }

    @Test
    void moreThanTwoThousandMessagesAreTooMany() {
        assertThat(of("{\"a\":1}\n".repeat(2000)).troubles()).isEmpty();
        assertThat(of("{\"a\":1}\n".repeat(2001)).troubles())
                .containsExactly(
                        new CaptureProblem("day.jsonl", "at most 2000 messages in all", "more", "a part of them"));
    }

    @Test
    void moreThanTwoThousandFilesAreTooMany() throws IOException {
        for (int i = 0; i <= 2000; i++) {
            Files.createFile(folder.resolve(i + ".json"));
        }

        assertThat(troubles(folder)).containsExactly(": expected at most 2000 files, found more");
    }

    @Test
    void bytesOfAnyKindAreOneMessage() {
        byte[] binary = {0, 1, (byte) 0xFF, '\n', 0, 7};

        MessageCapture capture = MessageCapture.of("a.out", new ByteArrayInputStream(binary));

        assertThat(capture.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.bytes()).isEqualTo(binary));
    }
}
