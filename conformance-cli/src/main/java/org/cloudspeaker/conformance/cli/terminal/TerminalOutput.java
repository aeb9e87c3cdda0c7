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
    /** Prints a line as it is; it must not hold text from a target. */
    public void printLine(String text) {
        out.println(text);
    }

    /** An empty line. */
    public void printEmptyLine() {
        out.println();
    }

    /** Prints lines of facts, wrapped and without control characters. */
    public void printFacts(String text) {
        out.println(lines(LineWrapper.facts(look.escape(text), look.width())));
    }

    /** Prints a paragraph, wrapped with a hanging indent and without control characters. */
    public void printParagraph(String text, int indent) {
        out.println(lines(LineWrapper.hanging(look.escapeLine(text), indent, look.width())));
    }

    /** The same after a mark, which is one column wide and may be painted. */
    public void printMarked(String mark, String text, int indent) {
        String wrapped = LineWrapper.hanging("x " + look.escapeLine(text), indent, look.width());
        out.println(mark + lines(wrapped.substring(1)));
    }

    /** Prints an error, without control characters. */
    public void printError(String text) {
        out.flush();
        err.println(lines(look.escape(text)));
        err.flush();
    }

    private static String lines(String text) {
        return text.replace("\n", System.lineSeparator());
    }
}
