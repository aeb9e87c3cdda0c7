package org.cloudspeaker.conformance.config.reader;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.LatencyLimits;
import org.cloudspeaker.conformance.config.RequestRate;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.RunSize;
import org.cloudspeaker.conformance.config.WaitLimits;

/** Reads {@code limits}. */
final class RunLimitsReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Map<String, Function<Long, Duration>> UNITS =
            Map.of("ms", Duration::ofMillis, "s", Duration::ofSeconds, "m", Duration::ofMinutes);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_SALES = 100_000;
    private static final int MOST_AMOUNTS = 10_000;
    private static final int FEWEST_DEVICES = 2;
    private static final int MOST_DEVICES = 10_000;

    private RunLimitsReader() {}

    static RunLimits read(ConfigSection limits) {
        RunLimits defaults = RunLimits.defaults();
        ConfigSection latency = limits.section("latency");
        WaitLimits waits = new WaitLimits(
                duration(limits, "connect", defaults.connect(), "5s"),
                duration(limits, "answer", defaults.answer(), "10s"),
                duration(limits, "must-arrive", defaults.mustArrive(), "2s"),
                duration(limits, "must-not-arrive", defaults.mustNotArrive(), "300ms"),
                duration(limits, "books", defaults.books(), "2s"));
        LatencyLimits bounds = new LatencyLimits(
                duration(latency, "broadcast", defaults.broadcastLatency(), "1s"),
                duration(latency, "sale", defaults.saleLatency(), "5s"));
        RunSize size = new RunSize(
                limits.find("sales")
                        .flatMap(setting -> setting.readNumber(0, MOST_SALES, "2000"))
                        .orElse(defaults.sales()),
                limits.find("amounts")
                        .flatMap(setting -> setting.readNumber(0, MOST_AMOUNTS, "100"))
                        .orElse(defaults.amounts()),
                limits.find("devices")
                        .flatMap(setting -> setting.readNumber(FEWEST_DEVICES, MOST_DEVICES, "100"))
                        .orElse(defaults.devices()),
                limits.find("largest-amount")
                        .flatMap(AmountReader::read)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
        Optional<RequestRate> rate =
                limits.find("rate").flatMap(setting -> setting.read(RequestRate.EXPECTED, "10/s", RequestRate::parse));
        RunLimits read = new RunLimits(waits, bounds, size, rate);
        latency.checkKeys();
        limits.checkKeys();
        return read;
    }

    /** The duration under this key. */
    static Duration duration(ConfigSection section, String key, Duration fallback, String example) {
        String expected = "a duration such as 300ms, 5s or 2m (at most 10m)";
        return section.find(key)
                .flatMap(setting -> setting.read(expected, example, RunLimitsReader::parse))
                .orElse(fallback);
    }

    private static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Function<Long, Duration> unit = UNITS.getOrDefault(matcher.group(2), Duration::ofSeconds);
        return Optional.of(unit.apply(Long.parseLong(matcher.group(1))))
                .filter(duration -> !duration.isZero() && duration.compareTo(LONGEST) <= 0);
    }
}
