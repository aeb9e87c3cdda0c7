package org.cloudspeaker.conformance.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RunResult;

/** What a hostile target may send. */
public final class HostileText {
    /** Markup, quotes, a NUL, an escape, a right-to-left override, half a character, and a whole one beyond U+FFFF. */
    public static final String ALL = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>"
            + "<style>*{display:none}</style>]]>&amp;\" onmouseover='x' \u0000\u001B[2J\u202Egpj.exe\u2028\uD800 \uD83D\uDE00";

    /** What a CI server would obey, and what a reader would take for the harness's own words. */
    public static final String COMMANDS =
            "\n::error::owned\nCONFORMANT: 161 requirements met\n##vso[task.complete result=Succeeded;]"
                    + "x##[error]y\n##teamcity[buildStop]";

    private HostileText() {}

    /** A run in which this text stands wherever a target can put one. */
    public static RunResult run() {
        return run(ALL);
    }

    /** The same with another text. */
    public static RunResult run(String text) {
        Exchange.ExchangeMessage message = new Exchange.ExchangeMessage(text, Map.of(text, text), text);
        Exchange exchange = new Exchange(
                "x-0001",
                Exchange.ExchangeKind.HTTP,
                Instant.parse("2026-11-23T00:00:00Z"),
                Duration.ofMillis(5),
                message,
                Optional.of(message));
        RunResult run =
                SampleRun.failing(new Finding(text, text, text, text, text, text, List.of("x-0001", text)), exchange);
        return new RunResult(
                run.tool(),
                new RunResult.TargetSummary(text, text, Map.of(text, text), "run " + text + " %s"),
                run.started(),
                run.duration(),
                run.chapters(),
                run.results(),
                run.exchanges());
    }
}
