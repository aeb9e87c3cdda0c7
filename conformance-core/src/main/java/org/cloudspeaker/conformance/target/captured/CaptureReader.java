package org.cloudspeaker.conformance.target.captured;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files one after the other, within the bounds of a capture, and notes what is in the way. */
final class CaptureReader {
    private static final String MESSAGES = "a file or folder of captured messages";
    private static final int MOST_TROUBLES = 20;
    private static final int MEBIBYTE = 1 << 20;

    private final List<CapturedMessage> messages = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private int files;
    private int filesOfLines;
    private int bytes;

    void read(Path path) {
        if (Files.isDirectory(path)) {
            readFolder(path);
        } else if (!Files.exists(path)) {
            trouble(path.toString(), MESSAGES, "no such file", "");
        } else if (!Files.isRegularFile(path)) {
            trouble(path.toString(), MESSAGES, "no regular file", "");
        } else {
            readFile(path);
        }
    }

    private void readFolder(Path folder) {
        FolderWalk walk = FolderWalk.through(folder);
        walk.unreadable().forEach(path -> trouble(path, MESSAGES, "what cannot be read", ""));
        if (walk.tooMany()) {
            String most = "at most " + Capture.MOST + " files";
            trouble(folder.toString(), most, "more", "one message a line, or a part of them");
        } else if (walk.files().isEmpty() && walk.unreadable().isEmpty()) {
            trouble(folder.toString(), MESSAGES, "a folder without files", "");
        } else {
            walk.files().stream().takeWhile(file -> !full()).forEach(this::readFile);
        }
    }

    private void readFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > Capture.MOST_BYTES) {
                tooMuch(file.toString(), size / MEBIBYTE + " MiB");
            } else {
                read(file.toString(), in);
            }
        } catch (IOException | SecurityException e) {
            trouble(file.toString(), MESSAGES, unreadable(e), "");
        }
    }

    void read(String name, InputStream stream) {
        try {
            byte[] text = stream.readNBytes(Capture.MOST_BYTES - bytes + 1);
            bytes += text.length;
            if (bytes > Capture.MOST_BYTES) {
                tooMuch(name, "more");
            } else {
                take(new CapturedText(name, text));
            }
        } catch (IOException e) {
            trouble(name, MESSAGES, unreadable(e), "");
        }
    }

    private void take(CapturedText text) {
        files++;
        filesOfLines += text.isLines() ? 1 : 0;
        text.addTo(messages, Capture.MOST + 1);
        if (messages.size() > Capture.MOST) {
            trouble(text.name(), "at most " + Capture.MOST + " messages in all", "more", "a part of them");
        }
    }

    private boolean full() {
        return bytes > Capture.MOST_BYTES || messages.size() > Capture.MOST || troubles.size() >= MOST_TROUBLES;
    }

    private void tooMuch(String name, String found) {
        trouble(name, "at most " + Capture.MOST_BYTES / MEBIBYTE + " MiB of messages in all", found, "a part of them");
    }

    private void trouble(String file, String expected, String found, String tryThis) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(file, expected, found, tryThis));
        }
    }

    private static String unreadable(Exception e) {
        return "a file that cannot be read (" + e.getClass().getSimpleName() + ")";
    }

    Capture capture(String name) {
        String count = messages.size() == 1 ? "1 message" : messages.size() + " messages";
        return new Capture(name, count + form(), messages, troubles);
    }

    private String form() {
        if (files == 1) {
            return filesOfLines == 1 ? ", one a line" : ", the file as one";
        }
        return " in " + files + " files, " + filesOfLines + " of them with one a line";
    }
}
