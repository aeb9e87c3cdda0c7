package org.cloudspeaker.conformance.cli.mock.log;

import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;

/**
 * A line to be shown, or several that belong together.
 *
 * @param text as it is known here; it is redacted where it is shown
 * @param colour of it, if any
 * @param indent columns before each line of it
 * @param at when it happened, for what stands before it
 */
record LogLine(String text, Optional<TerminalColour> colour, int indent, Optional<Instant> at) {
    /** What happened at a time. */
    static LogLine at(Instant at, String text) {
        return new LogLine(text, Optional.empty(), 0, Optional.of(at));
    }

    static LogLine of(String text) {
        return new LogLine(text, Optional.empty(), 0, Optional.empty());
    }

    static LogLine painted(TerminalColour colour, String text) {
        return new LogLine(text, Optional.of(colour), 0, Optional.empty());
    }

    static LogLine indented(String text) {
        return new LogLine(text, Optional.empty(), 4, Optional.empty());
    }
}
