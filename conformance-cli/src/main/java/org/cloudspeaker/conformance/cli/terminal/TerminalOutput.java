package org.cloudspeaker.conformance.cli.terminal;

import java.io.PrintWriter;

/**
 * Where text goes.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param look how it may look
 */
public record TerminalOutput(PrintWriter out, PrintWriter err, TerminalStyle look) {
    /** A line as it is: no foreign text may be in it. */
    public void printLine(String text) {
        out.println(text);
    }

    /** An empty line. */
    public void printEmptyLine() {
        out.println();
    }

    /** Lines of facts, wrapped and without anything that could do harm. */
    public void printFacts(String text) {
        out.println(lines(LineWrapper.facts(look.escape(text), look.width())));
    }

    /** A paragraph, wrapped with a hanging indent, without anything that could do harm. */
    public void printParagraph(String text, int indent) {
        out.println(lines(LineWrapper.hanging(look.escape(text), indent, look.width())));
    }

    /** The same after a mark, which is one column wide and may be painted. */
    public void printMarked(String mark, String text, int indent) {
        String wrapped = LineWrapper.hanging("x " + look.escape(text), indent, look.width());
        out.println(mark + lines(wrapped.substring(1)));
    }

    /** A complaint; every line of it without anything that could do harm. */
    public void printError(String text) {
        out.flush();
        err.println(lines(look.escape(text)));
        err.flush();
    }

    private static String lines(String text) {
        return text.replace("\n", System.lineSeparator());
    }
}
