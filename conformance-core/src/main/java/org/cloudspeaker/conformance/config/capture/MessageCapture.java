package org.cloudspeaker.conformance.config.capture;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Messages that somebody has written down. A file holds one message, or one a line: whichever its content looks like.
 *
 * @param name the file or folder, as the user named it
 * @param description what was taken: {@code 120 messages, one a line}
 * @param messages in the order of the files' names and of their lines
 * @param troubles why not all could be read; none where all were
 */
public record MessageCapture(
        String name, String description, List<CapturedMessage> messages, List<CaptureProblem> troubles) {
    /** The most messages and the most files that are read. */
    public static final int MOST = 2000;

    /** The most bytes that are read in all: 16 MiB. */
    public static final int MOST_BYTES = 16 << 20;

    /** Copies the lists. */
    public MessageCapture {
        messages = List.copyOf(messages);
        troubles = List.copyOf(troubles);
    }

    /** Reads a file, or all files of a folder and its subfolders, hidden ones and links to folders left out. */
    public static MessageCapture of(Path path) {
        MessageCaptureReader reader = new MessageCaptureReader();
        reader.read(path);
        return reader.capture(path.toString());
    }

    /** Reads a stream to its end, as if it were a file of this name; the stream is not closed. */
    public static MessageCapture of(String name, InputStream stream) {
        MessageCaptureReader reader = new MessageCaptureReader();
        reader.read(name, stream);
        return reader.capture(name);
    }
}
