package org.cloudspeaker.conformance.reports.text;

import java.util.Collection;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.libs.jackson.core.JsonGenerator;

/** Writes JSON part by part, so that objects and arrays nest as the code does. */
public final class ReportJsonWriter {
    private final JsonGenerator generator;

    ReportJsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes an object with these members. */
    public void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    /** Writes a member that is an object. */
    public void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    /** Writes a member that is an array. */
    public <T> void array(String name, Collection<T> items, Consumer<T> each) {
        generator.writeArrayPropertyStart(name);
        items.forEach(each);
        generator.writeEndArray();
    }

    /** Writes a member that is a text. */
    public void text(String name, String value) {
        generator.writeName(legible(name));
        text(value);
    }

    /** Writes a text. */
    public void text(String value) {
        generator.writeString(legible(value));
    }

    /** Writes a member that is a whole number. */
    public void number(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    /** Writes a member that is true or false. */
    public void flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
    }

    private static String legible(String text) {
        return CodePointEscaper.escape(text, point -> true);
    }
}
