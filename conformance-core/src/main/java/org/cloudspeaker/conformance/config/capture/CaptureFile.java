package org.cloudspeaker.conformance.config.capture;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.Utf8Text;

/** The content of one file, taken for one message or for one a line. */
final class CaptureFile {
    private final String name;
    private final byte[] text;
    private final List<LineSpan> lines = new ArrayList<>();
    private final boolean isLines;

    /** A line that is not blank, without its end. */
    private record LineSpan(int number, int from, int to) {}

    CaptureFile(String name, byte[] content) {
        this.name = name;
        text = CaptureEncoding.toUtf8(content);
        int number = 1;
        for (int from = 0; from < text.length; number++) {
            int end = endOfLine(from);
            addLine(number, from, withoutReturn(from, end));
            from = end + 1;
        }
        isLines = looksLikeLines();
    }

    String name() {
        return name;
    }

    /** Whether it holds one message a line. */
    boolean isLines() {
        return isLines;
    }

    /** Adds its messages, until there are so many. */
    void addTo(List<CapturedMessage> messages, int most) {
        if (isLines) {
            lines.stream()
                    .limit(Math.max(0, most - messages.size()))
                    .forEach(line -> messages.add(
                            new CapturedMessage(name + ":" + line.number(), text, line.from(), line.to())));
        } else if (messages.size() < most) {
            int end = endOfMessage();
            messages.add(new CapturedMessage(name, text, SubscriberPrefix.length(text, 0, end), end));
        }
    }

    /** Two lines or more, half of which begin an object and go on, and the whole is no JSON itself. */
    private boolean looksLikeLines() {
        long objects = lines.stream().filter(this::beginsAnObject).count();
        return lines.size() > 1 && objects * 2 >= lines.size() && !isOneValue();
    }

    private boolean beginsAnObject(LineSpan line) {
        return text[line.from()] == '{' && line.to() - line.from() > 1;
    }

    private boolean isOneValue() {
        return text.length <= CapturedMessage.MOST_KEPT
                && DocumentTree.json(Utf8Text.of(text).text()).problem().isEmpty();
    }

    /** A line end behind the last character belongs to the file and not to the message. */
    private int endOfMessage() {
        boolean ended = text.length > 0 && text[text.length - 1] == '\n';
        return ended ? withoutReturn(0, text.length - 1) : text.length;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private int withoutReturn(int from, int end) {
        return end > from && text[end - 1] == '\r' ? end - 1 : end;
    }

    private void addLine(int number, int from, int to) {
        int first = from;
        while (first < to && (text[first] == ' ' || text[first] == '\t')) {
            first++;
        }
        first += SubscriberPrefix.length(text, first, to);
        if (first < to && lines.size() <= MessageCapture.MOST) {
            lines.add(new LineSpan(number, first, to));
        }
    }
}
