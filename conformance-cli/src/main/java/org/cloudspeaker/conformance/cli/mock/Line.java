package org.cloudspeaker.conformance.cli.mock;

import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.Look.Colour;

/**
 * A line to be shown, or several that belong together.
 *
 * @param text as it is known here; it is redacted where it is shown
 * @param colour of it, if any
 * @param indent columns before each line of it
 * @param at when it happened, for what stands before it
 */
record Line(String text, Optional<Colour> colour, int indent, Optional<Instant> at) {
    /** What happened at a time. */
    static Line at(Instant at, String text) {
        return new Line(text, Optional.empty(), 0, Optional.of(at));
    }

    static Line of(String text) {
        return new Line(text, Optional.empty(), 0, Optional.empty());
    }

    static Line painted(Colour colour, String text) {
        return new Line(text, Optional.of(colour), 0, Optional.empty());
    }

    static Line indented(String text) {
        return new Line(text, Optional.empty(), 4, Optional.empty());
    }
}
