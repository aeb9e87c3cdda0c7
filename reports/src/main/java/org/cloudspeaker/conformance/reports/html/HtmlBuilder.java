package org.cloudspeaker.conformance.reports.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cloudspeaker.conformance.reports.text.CodePointEscaper;

/**
 * Builds HTML whose every text and attribute is escaped, and whose every element is closed.
 *
 * <p>Names of elements and attributes are ours and are not checked. Characters that do not show, or that change the
 * order of others, are shown by their number.
 */
final class HtmlBuilder {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    HtmlBuilder open(String name, String... attributes) {
        single(name, attributes);
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    HtmlBuilder close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that is never closed, such as {@code input}. */
    HtmlBuilder single(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            CodePointEscaper.escape(attributes[i + 1], HtmlBuilder::shows)
                    .chars()
                    .forEach(c -> escape((char) c));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    /** An element that holds this text alone. */
    HtmlBuilder element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Text, also a target's; a CI server that prints the page sees neither {@code ##vso[} nor {@code ::error} in it. */
    HtmlBuilder text(String text) {
        int[] points = text.replace("\r\n", "\n").codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean pair = points[i] == ':' && i + 1 < points.length && points[i + 1] == ':';
            if (pair && (i == 0 || Character.isWhitespace(points[i - 1]))) {
                out.append("&#58;");
            } else {
                character(points[i]);
            }
        }
        return this;
    }

    /** What this module ships: markup, style or script. Never anything from a run. */
    HtmlBuilder resource(String name) {
        out.append(PageResources.read(name));
        return this;
    }

    /** One of the symbols of {@code symbols.svg}, which is beside a word that says the same. */
    HtmlBuilder symbol(String name) {
        open("svg", "class", "symbol", "aria-hidden", "true", "focusable", "false", "viewBox", "0 0 16 16");
        return open("use", "href", "#s-" + name).close().close();
    }

    /**
     * The document.
     *
     * @throws IllegalStateException if an element is still open
     */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return "<!doctype html>\n" + out + "\n";
    }

    private void character(int point) {
        if (!shows(point)) {
            out.append("<span class=\"hidden-character\">");
            out.append(CodePointEscaper.escapeOf(point)).append("</span>");
        } else if (point == '#') {
            out.append("&#35;");
        } else if (Character.isBmpCodePoint(point)) {
            escape((char) point);
        } else {
            out.appendCodePoint(point);
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(c);
        }
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t' || point == '\n';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> (point & 0xFFFE) != 0xFFFE;
        };
    }
}
