package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.capture.MessageCapture;

/** Reads {@code messages}. */
final class MessageSourceReader {
    private MessageSourceReader() {}

    /** What the section says; commands run in this folder. */
    static MessageSourceConfig read(ConfigSection messages, Path folder) {
        MessageSourceConfig read = new MessageSourceConfig(
                messages.find("files").flatMap(MessageSourceReader::capture),
                PaymentTriggerReader.read(messages.section("trigger"), folder));
        messages.checkKeys();
        return read;
    }

    private static Optional<MessageCapture> capture(ConfigSetting files) {
        Optional<MessageCapture> capture =
                files.existingPath("a file or folder of captured messages").map(MessageCapture::of);
        capture.map(MessageCapture::troubles)
                .orElse(List.of())
                .forEach(it -> files.addProblem(it.expected(), it.found() + " (" + it.file() + ")", it.tryThis()));
        return capture;
    }
}
