package org.cloudspeaker.conformance.message.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;

/**
 * How a date, a time or both are written.
 *
 * @param pattern of {@link DateTimeFormatter}, {@value #EPOCH_SECONDS} or {@value #EPOCH_MILLIS}; empty where none is set
 * @param zone the zone of what is written; empty: the device's
 */
public record TemporalEncoding(String pattern, Optional<ZoneId> zone) {
    /** Whole seconds since 1970 in UTC. */
    public static final String EPOCH_SECONDS = "epoch-s";

    /** Milliseconds since 1970 in UTC. */
    public static final String EPOCH_MILLIS = "epoch-ms";

    private static final Pattern EPOCH = Pattern.compile("\\d{1,15}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** None. */
    public static TemporalEncoding none() {
        return new TemporalEncoding("", Optional.empty());
    }

    /** Whether it counts from 1970. */
    public boolean isEpoch() {
        return pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS);
    }

    /**
     * The text of a canonical value.
     *
     * @param device the device's zone
     * @throws DateTimeException if the pattern asks for what the value has not
     */
    String write(ValueKind kind, String canonical, ZoneId device) {
        if (kind == ValueKind.DATE) {
            return formatter().format(LocalDate.parse(canonical));
        }
        if (kind == ValueKind.TIME) {
            return formatter().format(LocalTime.parse(canonical));
        }
        ZonedDateTime moment = LocalDateTime.parse(canonical).atZone(device).withZoneSameInstant(zone.orElse(device));
        if (isEpoch()) {
            Instant instant = moment.toInstant();
            return Long.toString(pattern.equals(EPOCH_SECONDS) ? instant.getEpochSecond() : instant.toEpochMilli());
        }
        return formatter().format(moment);
    }

    /** The canonical value; empty where the text is none of this pattern. */
    Optional<String> read(ValueKind kind, String text, ZoneId device) {
        try {
            return Optional.of(parsed(kind, text, device));
        } catch (DateTimeException | ArithmeticException notOfThisForm) {
            return Optional.empty();
        }
    }

    private String parsed(ValueKind kind, String text, ZoneId device) {
        if (isEpoch()) {
            if (!EPOCH.matcher(text).matches()) {
                throw new DateTimeException("no whole number");
            }
            long count = Long.parseLong(text);
            Instant instant =
                    pattern.equals(EPOCH_SECONDS) ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
            return LocalDateTime.ofInstant(instant, device).toString();
        }
        TemporalAccessor parsed = formatter().parse(text);
        if (kind == ValueKind.DATE) {
            return LocalDate.from(parsed).toString();
        }
        if (kind == ValueKind.TIME) {
            return LocalTime.from(parsed).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        ZoneId there = Optional.ofNullable(parsed.query(TemporalQueries.zone()))
                .or(() -> zone)
                .orElse(device);
        return LocalDateTime.from(parsed)
                .atZone(there)
                .withZoneSameInstant(device)
                .toLocalDateTime()
                .toString();
    }

    private DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().appendPattern(pattern.replace("yyyy", "uuuu"));
        String letters = QUOTED.matcher(pattern).replaceAll("");
        if (!letters.contains("y") && !letters.contains("u") && letters.contains("M")) {
            builder.parseDefaulting(
                    ChronoField.YEAR, LocalDate.now(java.time.ZoneOffset.UTC).getYear());
        }
        return builder.toFormatter(Locale.ROOT).withResolverStyle(resolver(letters));
    }

    /** A year of two digits is one of an era, which a strict reading would miss. */
    private static ResolverStyle resolver(String letters) {
        return letters.contains("yy") && !letters.contains("yyyy") ? ResolverStyle.SMART : ResolverStyle.STRICT;
    }
}
