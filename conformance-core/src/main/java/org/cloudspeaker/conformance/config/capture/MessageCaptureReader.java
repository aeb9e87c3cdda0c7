package org.cloudspeaker.conformance.config.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files one after the other, within the bounds of a capture, and notes what is in the way. */
final class MessageCaptureReader {
    private static final String MESSAGES = "a file or folder of captured messages";
    private static final int MOST_TROUBLES = 20;
    private static final int MEBIBYTE = 1 << 20;

    private final List<CapturedMessage> messages = new ArrayList<>();
    private final List<CaptureProblem> troubles = new ArrayList<>();
    private int files;
    private int filesOfLines;
    private int bytes;

    void read(Path path) {
        if (Files.isDirectory(path)) {
            readFolder(path);
        } else if (!Files.exists(path)) {
            addProblem(path.toString(), MESSAGES, "no such file", "");
        } else if (!Files.isRegularFile(path)) {
            addProblem(path.toString(), MESSAGES, "no regular file", "");
        } else {
            readFile(path);
        }
    }

    private void readFolder(Path folder) {
        CaptureFolderVisitor walk = CaptureFolderVisitor.visit(folder);
        walk.unreadable().forEach(path -> addProblem(path, MESSAGES, "what cannot be read", ""));
        if (walk.tooMany()) {
            String most = "at most " + MessageCapture.MOST + " files";
            addProblem(folder.toString(), most, "more", "one message a line, or a part of them");
        } else if (walk.files().isEmpty() && walk.unreadable().isEmpty()) {
            addProblem(folder.toString(), MESSAGES, "a folder without files", "");
        } else {
            walk.files().stream().takeWhile(file -> !full()).forEach(this::readFile);
        }
    }

    private void readFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > MessageCapture.MOST_BYTES) {
                addTooLarge(file.toString(), size / MEBIBYTE + " MiB");
            } else {
                read(file.toString(), in);
            }
        } catch (IOException | SecurityException e) {
            addProblem(file.toString(), MESSAGES, unreadable(e), "");
        }
    }

    void read(String name, InputStream stream) {
        try {
            byte[] text = stream.readNBytes(MessageCapture.MOST_BYTES - bytes + 1);
            bytes += text.length;
            if (bytes > MessageCapture.MOST_BYTES) {
                addTooLarge(name, "more");
            } else {
                addFile(new CaptureFile(name, text));
            }
        } catch (IOException e) {
            addProblem(name, MESSAGES, unreadable(e), "");
        }
    }

    private void addFile(CaptureFile text) {
        files++;
        filesOfLines += text.isLines() ? 1 : 0;
        text.addTo(messages, MessageCapture.MOST + 1);
        if (messages.size() > MessageCapture.MOST) {
            addProblem(text.name(), "at most " + MessageCapture.MOST + " messages in all", "more", "a part of them");
        }
    }

    private boolean full() {
        return bytes > MessageCapture.MOST_BYTES
                || messages.size() > MessageCapture.MOST
                || troubles.size() >= MOST_TROUBLES;
    }

    private void addTooLarge(String name, String found) {
        addProblem(
                name,
                "at most " + MessageCapture.MOST_BYTES / MEBIBYTE + " MiB of messages in all",
                found,
                "a part of them");
    }

    private void addProblem(String file, String expected, String found, String tryThis) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new CaptureProblem(file, expected, found, tryThis));
        }
    }

    private static String unreadable(Exception e) {
        return "a file that cannot be read (" + e.getClass().getSimpleName() + ")";
    }

    MessageCapture capture(String name) {
        String count = messages.size() == 1 ? "1 message" : messages.size() + " messages";
        return new MessageCapture(name, count + form(), messages, troubles);
    }

    private String form() {
        if (files == 1) {
            return filesOfLines == 1 ? ", one a line" : ", the file as one";
        }
        return " in " + files + " files, " + filesOfLines + " of them with one a line";
    }
}
