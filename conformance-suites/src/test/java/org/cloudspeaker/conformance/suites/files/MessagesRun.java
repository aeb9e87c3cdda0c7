package org.cloudspeaker.conformance.suites.files;

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
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.capture.MessageCapture;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;

/** The MSG chapter over messages that were written down. */
record MessagesRun(RunResult run) {
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
        MessageCapture capture = MessageCapture.of("day.jsonl", new ByteArrayInputStream(content));
        DeviceConfig device = DeviceConfig.ofParameters(ParameterFile.of("", new byte[0]));
        Target target =
                Target.of("test", device).with(MessageSourceConfig.of(capture)).inFormat(format);
        RunOptions options = RunOptions.into(Path.of("unused")).withSelection(RequirementSelection.only("MSG"));
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
