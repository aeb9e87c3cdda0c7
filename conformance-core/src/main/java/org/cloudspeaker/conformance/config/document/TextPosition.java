package org.cloudspeaker.conformance.config.document;

/**
 * A place in a text file.
 *
 * @param line from 1; 0 when the place is the file as a whole
 * @param column from 1, in UTF-16 characters; 0 likewise
 */
public record TextPosition(int line, int column) {
    /** The file as a whole. */
    public static TextPosition whole() {
        return new TextPosition(0, 0);
    }

    /** The place of the character at this offset of the text; line ends are LF, CR or both. */
    static TextPosition of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                start = i + 1;
            }
        }
        return new TextPosition(line, offset - start + 1);
    }

    /** The place in this file, for messages: {@code posparam.ini:4:17}; the name alone for the file as a whole. */
    public String in(String file) {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** The offset of this place in the text, at most its length. */
    int offsetIn(String text) {
        int at = 0;
        for (int seen = 1; seen < line && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'))) {
                seen++;
            }
        }
        return Math.min(text.length(), at + Math.max(0, column - 1));
    }
}
