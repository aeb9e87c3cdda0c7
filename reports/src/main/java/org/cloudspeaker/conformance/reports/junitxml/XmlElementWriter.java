package org.cloudspeaker.conformance.reports.junitxml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cloudspeaker.conformance.reports.text.CodePointEscaper;
import org.cloudspeaker.conformance.result.CiCommands;

/** Writes XML part by part, one element a line, with a mark in the place of what XML 1.0 cannot hold. */
final class XmlElementWriter {
    private final XMLStreamWriter writer;
    private int depth;

    XmlElementWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    void begin() throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.writeCharacters("\n");
        writer.flush();
    }

    /** Opens an element that holds others, or text. */
    XmlElementWriter open(String name) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        depth++;
        return this;
    }

    /** An element without content. */
    XmlElementWriter empty(String name) throws XMLStreamException {
        line();
        writer.writeEmptyElement(name);
        return this;
    }

    /** An attribute of the element that was opened last. */
    XmlElementWriter with(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, clean(CiCommands.defuseLine(value)));
        return this;
    }

    /** Closes an element that holds others. */
    void close() throws XMLStreamException {
        depth--;
        line();
        writer.writeEndElement();
    }

    /** Closes an element that holds this text alone. */
    void close(String text) throws XMLStreamException {
        depth--;
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String clean(String text) {
        return CodePointEscaper.escape(CiCommands.defuse(text), XmlElementWriter::isCharacter);
    }

    /** XML 1.0, production 2, without the controls that it discourages. */
    private static boolean isCharacter(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n' || point == '\r';
        }
        boolean control = point >= 0x7F && point <= 0x9F;
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
        return !control && !noCharacter;
    }
}
