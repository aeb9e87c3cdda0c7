package org.cloudspeaker.conformance.suites.assertions;

import java.util.Collection;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.wire.device.HttpReply;

/** Answers in one line, for messages. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    /** Status and beginning of an answer: {@code HTTP 200 with hello}. */
    static String of(HttpReply reply) {
        String text = reply.body().text().strip();
        if (text.isEmpty()) {
            return "HTTP " + reply.status() + " with an empty body";
        }
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return "HTTP " + reply.status() + " with " + start;
    }

    /** What each field should be, one a line. */
    static String asked(Collection<FieldReading> fields) {
        return fields.stream().map(FieldReading::asked).collect(Collectors.joining("\n"));
    }

    /** What each field is, one a line. */
    static String found(Collection<FieldReading> fields) {
        return fields.stream().map(FieldReading::shown).collect(Collectors.joining("\n"));
    }
}
