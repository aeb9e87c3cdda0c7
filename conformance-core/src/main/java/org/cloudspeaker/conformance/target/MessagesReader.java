package org.cloudspeaker.conformance.target;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.target.captured.Capture;

/** Reads {@code messages}. */
final class MessagesReader {
    private MessagesReader() {}

    /** What the section says; commands run in this folder. */
    static Messages read(Section messages, Path folder) {
        Messages read = new Messages(
                messages.find("files").flatMap(MessagesReader::capture),
                TriggerReader.read(messages.section("trigger"), folder));
        messages.close();
        return read;
    }

    private static Optional<Capture> capture(Setting files) {
        Optional<Capture> capture =
                files.existing("a file or folder of captured messages").map(Capture::of);
        capture.map(Capture::troubles)
                .orElse(List.of())
                .forEach(it -> files.problem(it.expected(), it.found() + " (" + it.file() + ")", it.tryThis()));
        return capture;
    }
}
