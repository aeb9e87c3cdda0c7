package org.cloudspeaker.conformance.suites;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.captured.Capture;

/** The MSG chapter over messages that were written down. */
record MessagesRun(Run run) {
    static final String GOOD = "{\"message\":\"hello\",\"amount\":\"12344\",\"transType\":\"00\",\"orderId\":\"1\"}";

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Over the content of one file, {@code day.jsonl}. */
    static MessagesRun of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessagesRun of(byte[] content) {
        return in(Target.GUIDE_FORMAT, content);
    }

    static MessagesRun in(String format, byte[] content) {
        Capture capture = Capture.of("day.jsonl", new ByteArrayInputStream(content));
        DeviceSettings device = DeviceSettings.unplayed(ParameterFile.of("", new byte[0]));
        Target target = Target.of("test", device).with(Messages.of(capture)).inFormat(format);
        RunOptions options = RunOptions.into(Path.of("unused")).selecting(Selection.only("MSG"));
        return new MessagesRun(new SuiteRunner(Clock.fixed(NOON, ZoneOffset.UTC), List.of()).run(target, options));
    }

    /** Every verdict of the chapter that is not PASS, by id, without those that need a live server. */
    Map<String, Verdict> exceptPasses() {
        return chapter().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .collect(
                        Collectors.toMap(RequirementResult::id, RequirementResult::verdict, (a, b) -> a, TreeMap::new));
    }

    List<RequirementResult> chapter() {
        return run.results().stream()
                .filter(result -> result.id().startsWith("MSG-"))
                .filter(result -> !result.id().equals("MSG-14") && !result.id().equals("MSG-15"))
                .toList();
    }

    RequirementResult result(String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The facts of a broken requirement, without the headline and the advice. */
    String facts(String id) {
        return result(id)
                .message()
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("try       : "))
                .collect(Collectors.joining("\n"));
    }
}
