package org.cloudspeaker.conformance.cli.mock.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.junit.jupiter.api.Test;

class LiveLogTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void whatIsToldOfLateGetsTheTimeOfTheLineBeforeIt() {
        StringWriter shown = new StringWriter();
        PrintWriter out = new PrintWriter(shown);
        TerminalOutput screen = new TerminalOutput(out, out, TerminalStyle.of(false, StandardCharsets.UTF_8, Map.of()));
        try (LiveLog live = new LiveLog(screen, new Redaction(), Clock.fixed(NOON, ZoneOffset.UTC))) {
            live.begin();
            for (int second : new int[] {1, 3, 2, 4}) {
                live.show(List.of(live.event(NOON.plusSeconds(second), "device", "T1", "event " + second)));
            }
            live.say("no time");
        }
        assertThat(shown.toString().lines())
                .containsExactly(
                        "12:00:01  device   T1                event 1",
                        "12:00:03  device   T1                event 3",
                        "12:00:03  device   T1                event 2",
                        "12:00:04  device   T1                event 4",
                        "no time");
    }
}
