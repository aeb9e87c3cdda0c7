package org.cloudspeaker.conformance.cli;

import java.io.PrintWriter;

/**
 * Where text goes.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param look how it may look
 */
public record Screen(PrintWriter out, PrintWriter err, Look look) {
    /** A line as it is: no foreign text may be in it. */
    public void line(String text) {
        out.println(text);
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** Lines of facts, wrapped and without anything that could do harm. */
    public void facts(String text) {
        out.println(lines(Wrap.facts(look.legible(text), look.width())));
    }

    /** A paragraph, wrapped with a hanging indent, without anything that could do harm. */
    public void paragraph(String text, int indent) {
        out.println(lines(Wrap.hanging(look.legible(text), indent, look.width())));
    }

    /** The same after a mark, which is one column wide and may be painted. */
    public void marked(String mark, String text, int indent) {
        String wrapped = Wrap.hanging("x " + look.legible(text), indent, look.width());
        out.println(mark + lines(wrapped.substring(1)));
    }

    /** A complaint; every line of it without anything that could do harm. */
    public void complain(String text) {
        out.flush();
        err.println(lines(look.legible(text)));
        err.flush();
    }

    private static String lines(String text) {
        return text.replace("\n", System.lineSeparator());
    }
}
