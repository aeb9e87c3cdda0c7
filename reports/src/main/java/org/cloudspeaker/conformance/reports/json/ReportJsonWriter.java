package org.cloudspeaker.conformance.reports.json;

import java.util.Collection;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.libs.jackson.core.JsonGenerator;
import org.cloudspeaker.conformance.reports.text.CodePointEscaper;

/** Writes JSON part by part, so that objects and arrays nest as the code does. */
final class ReportJsonWriter {
    private final JsonGenerator generator;

    ReportJsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    <T> void array(String name, Collection<T> items, Consumer<T> each) {
        generator.writeArrayPropertyStart(name);
        items.forEach(each);
        generator.writeEndArray();
    }

    void text(String name, String value) {
        generator.writeName(legible(name));
        text(value);
    }

    void text(String value) {
        generator.writeString(legible(value));
    }

    void number(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    void flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
    }

    private static String legible(String text) {
        return CodePointEscaper.escape(text, point -> true);
    }
}
